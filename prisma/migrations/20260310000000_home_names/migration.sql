-- What an account calls a home of several vendors.
CREATE TABLE "home_name" (
    "account_id" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "home_name_pkey" PRIMARY KEY ("account_id","entity_id")
);

-- CreateIndex
CREATE INDEX "home_name_entity_id_idx" ON "home_name"("entity_id");

-- AddForeignKey
ALTER TABLE "home_name" ADD CONSTRAINT "home_name_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "home_name" ADD CONSTRAINT "home_name_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
