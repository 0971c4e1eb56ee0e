-- AlterTable
ALTER TABLE "Learner" ADD COLUMN "keptNote" TEXT;

-- CreateTable
CREATE TABLE "WidgetState" (
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "widget" TEXT NOT NULL,
    "params" TEXT NOT NULL,
    "at" REAL NOT NULL,

    PRIMARY KEY ("learnerId", "cardId", "widget"),
    CONSTRAINT "WidgetState_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WidgetState_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "WidgetState_learnerId_at_idx" ON "WidgetState"("learnerId", "at");
