-- CreateTable
CREATE TABLE "keyed_request" (
    "account_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB,
    "error" JSONB,

    CONSTRAINT "keyed_request_pkey" PRIMARY KEY ("account_id", "key")
);

-- CreateIndex
CREATE INDEX "keyed_request_started_at_idx" ON "keyed_request"("started_at");

-- AddForeignKey
ALTER TABLE "keyed_request" ADD CONSTRAINT "keyed_request_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
