/**
 * A number from 0 to 1 (1 excluded) that follows from what it is for: the same in every run and in any order of asking
 * (FNV-1a, mixed once more as its last bits are weak).
 */
export function numberOf(...of) {
  let hash = 0x811c9dc5;
  for (const letter of of.join(" ")) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
