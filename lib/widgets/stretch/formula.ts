/** Each method's rule for the chosen pair, with its numbers, and the angle of the last position that follows. */

import { ntkBase } from "@/lib/encodings/rotary-scaling.ts";
import { yarnCorrectionRange, yarnDividedShare, yarnKeptShare } from "@/lib/encodings/yarn.ts";
import { formatNumber } from "../format.ts";
import { call, fraction, id, lines, type MathNode, operator, power, row, slot, sub } from "../formula.ts";
import { compute, lengthRatio, pairAtEnd, type StretchParams, scalingOf } from "./compute.ts";

const number = (value: number) => slot(formatNumber(value));
const equals = operator("=");
const times = operator("·");
const minus = operator("−");

export function formula(params: StretchParams): MathNode {
  const { target } = params;
  const { stretched, stretchedRad } = pairAtEnd(params);
  const angle = row(
    slot(formatNumber(target - 1), "position"),
    times,
    number(stretched),
    equals,
    slot(`${formatNumber(stretchedRad)} rad`, "value"),
  );
  return lines(...rule(params), angle);
}

function rule(params: StretchParams): MathNode[] {
  const { method, target, length, factor: given } = params;
  const { factor } = scalingOf(params);
  switch (method) {
    case "none":
      return [row(theta(params), equals, ...ofBase(params, params.base))];
    case "pi":
      return [
        row(id("s"), equals, fraction(number(target), number(length)), equals, number(lengthRatio(params))),
        row(stretchedTheta(params), equals, fraction(theta(params), id("s")), equals, ...ratioOf(params)),
      ];
    case "ntk":
      return changedBase(params, row(fraction(number(target), number(length)), equals, number(factor)));
    case "dynamic": {
      const grown = row(
        number(given),
        times,
        fraction(number(Math.max(target, length)), number(length)),
        minus,
        row(operator("("), number(given), minus, number(1), operator(")")),
      );
      return changedBase(params, row(grown, equals, number(factor)));
    }
    case "yarn":
      return [
        params.yarnRamp === "paper"
          ? shareByTurns(params, params.slowTurns, params.fastTurns)
          : shareByPair(params),
        blend(params),
        attentionFactor(params),
      ];
    case "llama3":
      return [shareByTurns(params, params.lowFactor, params.highFactor), blend(params)];
    default:
      return method satisfies never;
  }
}

function theta({ pair }: StretchParams): MathNode {
  return sub(id("θ"), slot(String(pair), "dimension"));
}

function stretchedTheta({ pair }: StretchParams): MathNode {
  return sub(id("θ′"), slot(String(pair), "dimension"));
}

/** 10,000^(−92/128) = 0.001334 */
function ofBase(params: StretchParams, base: number): MathNode[] {
  const { pair, dim } = params;
  const exponent = row(minus, slot(String(2 * pair), "dimension"), operator("/"), slot(String(dim)));
  return [power(number(base), exponent), equals, slot(formatNumber(base ** (-(2 * pair) / dim)), "value")];
}

/** 0.001334 / 1.465 = 0.0009104 */
function ratioOf(params: StretchParams): MathNode[] {
  const { frequency, stretched } = pairAtEnd(params);
  return [
    fraction(number(frequency), number(scalingOf(params).factor)),
    equals,
    slot(formatNumber(stretched), "value"),
  ];
}

/** s = …; b′ = b · s^(d/(d − 2)); θ′ = b′^(−2i/d) */
function changedBase(params: StretchParams, factorInNumbers: MathNode): MathNode[] {
  const { base, dim } = params;
  const { factor } = scalingOf(params);
  const changed = ntkBase(factor, dim, params);
  return [
    row(id("s"), equals, factorInNumbers),
    row(
      id("b′"),
      equals,
      number(base),
      times,
      power(number(factor), row(slot(String(dim)), operator("/"), slot(String(dim - 2)))),
      equals,
      number(changed),
    ),
    row(stretchedTheta(params), equals, ...ofBase(params, changed)),
  ];
}

/** γ from the turns that the pair makes in training, held to 0 … 1 */
function shareByTurns(params: StretchParams, slow: number, fast: number): MathNode {
  const { wavelength } = pairAtEnd(params);
  return row(
    id("γ"),
    equals,
    call(
      "clamp",
      fraction(
        row(fraction(number(params.length), number(wavelength)), minus, number(slow)),
        row(number(fast), minus, number(slow)),
      ),
    ),
    equals,
    number(yarnKeptShare(params.length / wavelength, slow, fast)),
  );
}

/** γ from the pair's place between the ends of the released ramp, held to 0 … 1 */
function shareByPair(params: StretchParams): MathNode {
  const { dim, length: trainedLength, fastTurns, slowTurns, pair } = params;
  const turns = { factor: lengthRatio(params), trainedLength, fastTurns, slowTurns };
  const { low, high } = yarnCorrectionRange(turns, dim, params);
  return row(
    id("γ"),
    equals,
    number(1),
    minus,
    call(
      "clamp",
      fraction(
        row(slot(String(pair), "dimension"), minus, number(low)),
        row(number(high), minus, number(low)),
      ),
    ),
    equals,
    number(1 - yarnDividedShare(pair, { low, high })),
  );
}

/** θ′ = (1 − γ) · θ/s + γ · θ */
function blend(params: StretchParams): MathNode {
  const { frequency, stretched } = pairAtEnd(params);
  const { factor } = scalingOf(params);
  return row(
    stretchedTheta(params),
    equals,
    operator("("),
    number(1),
    minus,
    id("γ"),
    operator(")"),
    times,
    fraction(number(frequency), number(factor)),
    operator("+"),
    id("γ"),
    times,
    number(frequency),
    equals,
    slot(formatNumber(stretched), "value"),
  );
}

/** f = 0.1 · ln s + 1, which multiplies every cosine and sine */
function attentionFactor(params: StretchParams): MathNode {
  return row(
    id("f"),
    equals,
    number(0.1),
    times,
    call("ln", number(scalingOf(params).factor)),
    operator("+"),
    number(1),
    equals,
    slot(formatNumber(compute(params).attentionFactor), "value"),
  );
}
