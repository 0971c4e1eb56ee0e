"use client";
/** Numbers in a row, a slider each, with one more or one fewer at the end. */

import { type ListField, type NumberField, readList, writeList } from "@/lib/widgets/fields.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Controls.module.css";
import { Slider } from "./Slider.tsx";

interface NumberListProps {
  field: ListField;
  value: string;
  onChange(value: string): void;
}

export function NumberList({ field, value, onChange }: NumberListProps) {
  const numbers = readList(value);
  const { min, max, least, most, item, unit } = field;
  const itemField = (index: number): NumberField => ({
    kind: "number",
    key: field.key,
    label: `${item} ${index + 1}`,
    ...(unit === undefined ? {} : { unit }),
    min,
    max,
    default: min,
    multipleOf: 1,
    scale: "linear",
  });
  return (
    <fieldset className={styles.list}>
      <legend>{field.label}</legend>
      {numbers.map((number, index) => (
        <Slider
          // biome-ignore lint/suspicious/noArrayIndexKey: the numbers have nothing but their places
          key={index}
          field={itemField(index)}
          value={number}
          params={{}}
          onChange={(changed) => onChange(writeList(numbers.with(index, changed)))}
        />
      ))}
      <div className={styles.ends}>
        <Button
          variant="quiet"
          disabled={numbers.length >= most}
          onClick={() => onChange(writeList([...numbers, numbers.at(-1) ?? min]))}
        >
          Add {item.toLowerCase()}
        </Button>
        <Button
          variant="quiet"
          disabled={numbers.length <= least}
          onClick={() => onChange(writeList(numbers.slice(0, -1)))}
        >
          Remove the last
        </Button>
      </div>
    </fieldset>
  );
}
