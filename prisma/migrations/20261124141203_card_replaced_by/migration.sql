-- AlterTable
ALTER TABLE "Card" ADD COLUMN "replacedBy" TEXT;
