-- Of few rows each, so that asking for them costs nothing however many cards there are. The schema cannot name them:
-- Prisma knows no index with a condition.

-- CreateIndex
CREATE INDEX "Card_missing_idx" ON "Card"("missingSince") WHERE "missingSince" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Card_asked_idx" ON "Card"("notePath", "position") WHERE "perhapsId" IS NOT NULL OR "changedFrom" IS NOT NULL;
