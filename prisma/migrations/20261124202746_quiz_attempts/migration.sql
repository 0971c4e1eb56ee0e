-- CreateTable
CREATE TABLE "QuizAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "length" INTEGER,
    "minutes" INTEGER,
    "seed" REAL NOT NULL,
    "startedAt" REAL NOT NULL,
    "finishedAt" REAL,
    CONSTRAINT "QuizAttempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizQuestion" (
    "attemptId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "cardId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "seed" REAL NOT NULL,
    "shown" TEXT NOT NULL,
    "chance" REAL NOT NULL,
    "offers" TEXT NOT NULL,

    PRIMARY KEY ("attemptId", "place"),
    CONSTRAINT "QuizQuestion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizQuestion_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizQuestion_textId_fkey" FOREIGN KEY ("textId") REFERENCES "QuizText" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "at" REAL NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "chosen" TEXT,
    "right" BOOLEAN NOT NULL,
    "shows" TEXT NOT NULL,
    CONSTRAINT "QuizAnswer_attemptId_place_fkey" FOREIGN KEY ("attemptId", "place") REFERENCES "QuizQuestion" ("attemptId", "place") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizText" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "parsed" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "QuizAttempt_learnerId_startedAt_idx" ON "QuizAttempt"("learnerId", "startedAt");

-- CreateIndex
CREATE INDEX "QuizQuestion_cardId_idx" ON "QuizQuestion"("cardId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizAnswer_attemptId_place_key" ON "QuizAnswer"("attemptId", "place");
