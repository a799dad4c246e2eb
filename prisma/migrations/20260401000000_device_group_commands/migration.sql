-- Commands to device groups: told to a group instead of a device, and shown by its members.
ALTER TABLE "command" ALTER COLUMN "device_id" DROP NOT NULL,
ADD COLUMN "device_group_id" TEXT,
ADD COLUMN "member_ids" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[];

ALTER TABLE "command" ADD CONSTRAINT "command_target" CHECK (("device_id" IS NULL) <> ("device_group_id" IS NULL));
