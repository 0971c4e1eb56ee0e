/** What a version of a file is known by, in the index, to the editor and among the kept versions: hash of its bytes. */

export { hash as contentHash } from "./hash.ts";
