'use strict';

// Ranges [low, high] of what is known or may be: the arithmetic of `Bounds` in the library, in the same order of operations.
const Ranges = (() => {
  const nothing = [0, 0];
  const anything = [0, 1];

  // A level in [0, 1]; all of [0, 1] when it is missing.
  const level = x => (x === null ? anything : [x, x]);
  const complement = a => [1 - a[1], 1 - a[0]];
  const times = (a, b) => [a[0] * b[0], a[1] * b[1]];
  const plus = (a, b) => [a[0] + b[0], a[1] + b[1]];
  const scaled = (factor, a) => [factor * a[0], factor * a[1]];
  // From 0 where it is unknown whether the fact holds.
  const given = (a, fact) => (fact === true ? a : fact === false ? nothing : [0, a[1]]);
  const point = a => (a !== null && a[0] === a[1] ? a[0] : null);

  const noisyOr = all => complement(all.reduce((rest, a) => times(rest, complement(a)), [1, 1]));
  const sum = all => all.reduce(plus, nothing);
  const largest = all => (all.length === 0 ? null : [Math.max(...all.map(a => a[0])), Math.max(...all.map(a => a[1]))]);

  // What each adds to the noisy or of all.
  function dropOnes(all) {
    const rest = all.map(complement);
    const after = rest.map(() => [1, 1]).concat([[1, 1]]);
    for (let k = rest.length - 1; k >= 0; k -= 1) after[k] = times(after[k + 1], rest[k]);
    let before = [1, 1];
    return all.map((own, k) => {
      const value = times(own, times(before, after[k + 1]));
      before = times(before, rest[k]);
      return value;
    });
  }

  // e to the power x for |x| up to 700: the series of the library, for the last digits of browsers' own differ.
  function exp(x) {
    const turns = x * 1.4426950408889634;
    const power = turns < 0 ? -Math.round(-turns) : Math.round(turns);
    const rest = x - power * 0.6931471803691238 - power * 1.9082149292705877e-10;
    let sum = 1;
    for (let k = 16; k >= 1; k -= 1) sum = 1 + (sum * rest) / k;
    return sum * 2 ** power;
  }

  return { nothing, anything, level, complement, times, plus, scaled, given, point, noisyOr, sum, largest, dropOnes, exp };
})();
