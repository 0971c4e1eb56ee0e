-- AlterTable
ALTER TABLE "Card" ADD COLUMN "confusable" TEXT NOT NULL DEFAULT '[]';
