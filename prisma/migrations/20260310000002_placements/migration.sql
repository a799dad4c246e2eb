-- Where an account keeps a device that no vendor can put there.
CREATE TABLE "placement" (
    "account_id" TEXT NOT NULL,
    "identity_id" INTEGER NOT NULL,
    "home_id" TEXT NOT NULL,
    "room_id" TEXT,
    "said" JSONB NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("account_id","identity_id")
);

-- CreateIndex
CREATE INDEX "placement_identity_id_idx" ON "placement"("identity_id");

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "vendor_identity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_home_id_fkey" FOREIGN KEY ("home_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;
