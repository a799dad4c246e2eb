-- The tables of prisma/schema.prisma.
-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "display_name" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "avatar_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "vendor_account_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "token_cipher" TEXT,
    "session_cipher" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "session_expires_at" TIMESTAMPTZ(3),
    "push_since" TIMESTAMPTZ(3),
    "last_message_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_structure" (
    "link_id" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "link_structure_pkey" PRIMARY KEY ("link_id")
);

-- CreateTable
CREATE TABLE "project_token" (
    "vendor" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cipher" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "project_token_pkey" PRIMARY KEY ("vendor","name")
);

-- CreateTable
CREATE TABLE "entity" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "merged_into" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_identity" (
    "id" SERIAL NOT NULL,
    "vendor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,

    CONSTRAINT "vendor_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visibility" (
    "link_id" TEXT NOT NULL,
    "identity_id" INTEGER NOT NULL,
    "role" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visibility_pkey" PRIMARY KEY ("link_id","identity_id")
);

-- CreateTable
CREATE TABLE "claim" (
    "identity_id" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("identity_id","type","value")
);

-- CreateTable
CREATE TABLE "product_model" (
    "vendor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_model_pkey" PRIMARY KEY ("vendor","key")
);

-- CreateTable
CREATE TABLE "log_entry" (
    "position" BIGSERIAL NOT NULL,
    "vendor" TEXT NOT NULL,
    "dedupe" TEXT NOT NULL,
    "identity_id" INTEGER,
    "account_id" TEXT,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_entry_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "property_state" (
    "identity_id" INTEGER NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" JSONB,
    "source" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "property_state_pkey" PRIMARY KEY ("identity_id","identifier")
);

-- CreateTable
CREATE TABLE "status_state" (
    "identity_id" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "status_state_pkey" PRIMARY KEY ("identity_id")
);

-- CreateTable
CREATE TABLE "command" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "device_id" TEXT NOT NULL,
    "identity_id" INTEGER NOT NULL,
    "link_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "request_hash" TEXT NOT NULL,
    "wanted" JSONB,
    "log_position" BIGINT NOT NULL,
    "confirm_by" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "error" JSONB,
    "output" JSONB,

    CONSTRAINT "command_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_issuer_subject_key" ON "account"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "link_account_id_vendor_vendor_account_id_key" ON "link"("account_id", "vendor", "vendor_account_id");

-- CreateIndex
CREATE INDEX "entity_merged_into_idx" ON "entity"("merged_into");

-- CreateIndex
CREATE INDEX "vendor_identity_entity_id_idx" ON "vendor_identity"("entity_id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_identity_vendor_kind_scope_key_key" ON "vendor_identity"("vendor", "kind", "scope", "key");

-- CreateIndex
CREATE INDEX "visibility_identity_id_idx" ON "visibility"("identity_id");

-- CreateIndex
CREATE INDEX "claim_type_value_idx" ON "claim"("type", "value");

-- CreateIndex
CREATE INDEX "log_entry_identity_id_position_idx" ON "log_entry"("identity_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "log_entry_vendor_dedupe_key" ON "log_entry"("vendor", "dedupe");

-- CreateIndex
CREATE INDEX "command_identity_id_status_idx" ON "command"("identity_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "command_account_id_idempotency_key_key" ON "command"("account_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_structure" ADD CONSTRAINT "link_structure_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity" ADD CONSTRAINT "entity_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_identity" ADD CONSTRAINT "vendor_identity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visibility" ADD CONSTRAINT "visibility_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visibility" ADD CONSTRAINT "visibility_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "vendor_identity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "vendor_identity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "command" ADD CONSTRAINT "command_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;


