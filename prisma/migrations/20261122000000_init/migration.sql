-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "settings" TEXT NOT NULL DEFAULT '{}',
    "createdAt" REAL NOT NULL
);

-- CreateTable
CREATE TABLE "DeckOptions" (
    "learnerId" TEXT NOT NULL,
    "deck" TEXT NOT NULL,
    "options" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "deck"),
    CONSTRAINT "DeckOptions_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchedulerOptions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "options" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Note" (
    "path" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "meta" TEXT NOT NULL,
    "problems" TEXT NOT NULL,
    "mtimeMs" REAL NOT NULL,
    "size" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "missingSince" REAL
);

-- CreateTable
CREATE TABLE "Card" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "notePath" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "groupId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "decks" TEXT NOT NULL,
    "deck" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "blockId" TEXT,
    "startLine" INTEGER NOT NULL,
    "endLine" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "parsed" TEXT NOT NULL,
    "missingSince" REAL,
    "createdAt" REAL NOT NULL,
    CONSTRAINT "Card_notePath_fkey" FOREIGN KEY ("notePath") REFERENCES "Note" ("path") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" REAL NOT NULL,
    "day" INTEGER NOT NULL,
    "grade" INTEGER,
    "durationMs" INTEGER,
    "optionsId" TEXT,
    "contentHash" TEXT,
    "target" TEXT,
    "detail" TEXT,
    CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Memory" (
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "queue" INTEGER NOT NULL,
    "due" REAL NOT NULL,
    "phase" INTEGER NOT NULL,
    "stability" REAL,
    "difficulty" REAL,
    "dueAt" REAL,
    "dueIsDay" BOOLEAN NOT NULL DEFAULT false,
    "step" INTEGER NOT NULL DEFAULT 0,
    "reps" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "lastAt" REAL,
    "lastDay" INTEGER,
    "firstDay" INTEGER,
    "scheduledDays" INTEGER NOT NULL DEFAULT 0,
    "imported" BOOLEAN NOT NULL DEFAULT false,
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "buriedUntil" INTEGER,
    "flag" INTEGER NOT NULL DEFAULT 0,
    "head" TEXT,
    "headAt" REAL,

    PRIMARY KEY ("learnerId", "cardId"),
    CONSTRAINT "Memory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Memory_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Card_notePath_position_idx" ON "Card"("notePath", "position");

-- CreateIndex
CREATE INDEX "Card_fingerprint_idx" ON "Card"("fingerprint");

-- CreateIndex
CREATE INDEX "Card_groupId_idx" ON "Card"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_id_key" ON "Review"("id");

-- CreateIndex
CREATE INDEX "Review_cardId_learnerId_idx" ON "Review"("cardId", "learnerId");

-- CreateIndex
CREATE INDEX "Memory_learnerId_queue_due_idx" ON "Memory"("learnerId", "queue", "due");

-- CreateIndex
CREATE INDEX "Memory_learnerId_lastDay_idx" ON "Memory"("learnerId", "lastDay");

