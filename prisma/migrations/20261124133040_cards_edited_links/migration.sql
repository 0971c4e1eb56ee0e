-- Columns are added in place: SQLite can, and rebuilding Card would touch the rows that the log refers to.
ALTER TABLE "Card" ADD COLUMN "aside" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Card" ADD COLUMN "changedFrom" TEXT;
ALTER TABLE "Card" ADD COLUMN "perhapsId" TEXT;

ALTER TABLE "Learner" ADD COLUMN "noteSettings" TEXT NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "NoteLink" (
    "notePath" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "embed" BOOLEAN NOT NULL,

    PRIMARY KEY ("notePath", "line", "column"),
    CONSTRAINT "NoteLink_notePath_fkey" FOREIGN KEY ("notePath") REFERENCES "Note" ("path") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "NoteLink_key_idx" ON "NoteLink"("key");
