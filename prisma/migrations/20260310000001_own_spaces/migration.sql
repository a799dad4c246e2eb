-- Homes and rooms that no vendor holds: an account's own.
CREATE TABLE "own_space" (
    "entity_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "home_id" TEXT,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_space_pkey" PRIMARY KEY ("entity_id")
);

-- CreateIndex
CREATE INDEX "own_space_account_id_idx" ON "own_space"("account_id");

-- CreateIndex
CREATE INDEX "own_space_home_id_idx" ON "own_space"("home_id");

-- AddForeignKey
ALTER TABLE "own_space" ADD CONSTRAINT "own_space_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_space" ADD CONSTRAINT "own_space_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_space" ADD CONSTRAINT "own_space_home_id_fkey" FOREIGN KEY ("home_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
