-- Nothing has filled the table yet, so no row takes the default.
ALTER TABLE "NoteLink" ADD COLUMN "style" TEXT NOT NULL DEFAULT 'wiki';

-- CreateIndex
CREATE INDEX "Card_blockId_idx" ON "Card"("blockId");
