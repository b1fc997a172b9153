const { readFileSync } = require("node:fs");
const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * The suites that ask the real records of a Neo4j one after the other, so that they are loaded once; then those that load
 * others. Those that need no Neo4j are spread among them, since only one suite at a time can have it.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const [real, other, none] = [[], [], []];
    for (const test of super.sort(tests)) {
      const text = readFileSync(test.path, "utf8");
      if (!/\b(eachDatabase|onNeo4j)\(/.test(text)) none.push(test);
      else if (/\b(serve|openService|openExports)\(open\)/.test(text)) real.push(test);
      else other.push(test);
    }
    return spread([...real, ...other], none);
  }
};

/** Both lists in their order, the shorter evenly among the longer. */
function spread(one, other) {
  const at = (list) => list.map((test, i) => ({ test, place: (i + 0.5) / list.length }));
  return [...at(one), ...at(other)].sort((a, b) => a.place - b.place).map(({ test }) => test);
}
