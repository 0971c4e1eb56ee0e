import { expect, test } from "vitest";
import { readSentence } from "./sentence.ts";

const tokens = (sentence: string) => readSentence(sentence).map(({ token }) => token);

test("capitals and the punctuation around a word make no other token of it", () =>
  expect(tokens(" “Dog bites man!”  (DOG) ")).toEqual(["dog", "bites", "man", "dog"]));

test("other endings do: like and likes are two tokens", () =>
  expect(new Set(tokens("John likes cats. Cats like John."))).toEqual(
    new Set(["john", "likes", "cats", "like"]),
  ));

test("a word that is nothing but punctuation stays what it is", () =>
  expect(tokens("yes … no")).toEqual(["yes", "…", "no"]));

test("the word is shown as it was written", () =>
  expect(readSentence("It’s Dog.").map(({ text }) => text)).toEqual(["It’s", "Dog."]));
