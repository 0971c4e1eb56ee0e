/** Vectors and weights for figures: chance from a seed, so that a link shows the same numbers everywhere. */

import { seededRandom } from "@/lib/scheduling/seeded-random.ts";

/** Independent numbers with mean 0 and standard deviation 1 (Box and Muller 1958). */
export function seededNormals(count: number, seed: string): Float64Array {
  const random = seededRandom(seed);
  const normals = new Float64Array(count);
  for (let index = 0; index < count; index += 2) {
    // 1 − random is never 0, whose logarithm is not finite
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angleRad = 2 * Math.PI * random();
    normals[index] = radius * Math.cos(angleRad);
    if (index + 1 < count) normals[index + 1] = radius * Math.sin(angleRad);
  }
  return normals;
}
