-- AlterTable
ALTER TABLE "Memory" ADD COLUMN "adopted" TEXT;
