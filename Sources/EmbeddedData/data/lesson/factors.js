// The protective factors with their contributions: the formulas of `ProtectiveFactors` in the library, number by number.
// A test computes both on every shipped case and on generated webs.
const Factors = (() => {
  const { level, complement, times, plus, scaled, given, noisyOr, sum, largest, dropOnes, exp } = Ranges;
  const count = (all, holds) => all.reduce((n, x) => n + (holds(x) ? 1 : 0), 0);

  const warmth = alter => times(level(alter.tie.closeness), complement(level(alter.tie.conflict)));
  const missingInWarmth = alter => count([alter.tie.closeness, alter.tie.conflict], x => x === null);
  const isUnplaced = alter => !alter.tie.inHousehold && alter.sector === 'unknown';
  const circle = (alter, facts) => (alter.tie.inHousehold ? facts.householdCircle : facts.sectors[alter.sector].circle);
  const takenPart = web => web.places.filter(place => place.takesPart === 'yes');

  function result(factor, value, { parts = [], contributions = [], missing, unknown = null }) {
    const ranked = contributions.filter(c => c.value[1] > 0).sort(
      (a, b) => b.value[1] - a.value[1] || b.value[0] - a.value[0] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    return { factor, value, unknown, parts, contributions: ranked, missing };
  }

  const carriedBy = (sources, values) => sources.map((source, k) => ({ id: source.id, value: values[k] }));
  const part = (id, value, most = null) => ({ id, value, largest: most });

  // Warmth in a circle, over all that its members may be.
  function circlePart(web, name, facts, id = name) {
    const alters = Webs.active(web);
    const all = alters.filter(a => circle(a, facts) === name).map(warmth)
      .concat(alters.filter(isUnplaced).map(a => given(warmth(a), null)));
    return part(id, noisyOr(all), largest(all));
  }

  // MARK: 1, bonding

  const total = rest => rest.reduce((n, x) => n + (1 - x), 0);

  // The rests of all circles when people are placed so that the total is largest.
  function placing(people, start) {
    const warm = [...people].sort((a, b) => b - a);
    let best = start;
    function place(index, rest, first) {
      if (index === warm.length) {
        if (total(rest) > total(best)) best = rest;
        return;
      }
      // Equally warm people go to circles in rising order: they may be exchanged.
      for (let k = index > 0 && warm[index] === warm[index - 1] ? first : 0; k < rest.length; k += 1) {
        const next = [...rest];
        next[k] *= 1 - warm[index];
        place(index + 1, next, k);
      }
    }
    place(0, start, 0);
    return best;
  }

  function bonding(web, facts) {
    const alters = Webs.active(web);
    const unplaced = alters.filter(isUnplaced);
    const warm = unplaced.map(warmth);
    const share = 1 / facts.circles.length;
    const joined = complement(noisyOr(warm.map(w => given(w, null))));
    const members = facts.circles.map(name => alters.filter(a => circle(a, facts) === name));
    const rest = members.map(all => complement(noisyOr(all.map(warmth))));
    const contributions = members.flatMap(all =>
      carriedBy(all, dropOnes(all.map(warmth)).map(value => scaled(share, times(value, joined)))));
    const roomiest = Math.max(...rest.map(r => r[1]));
    unplaced.forEach((alter, k) => contributions.push({ id: alter.id, value: [0, share * (warm[k][1] * roomiest)] }));
    const isKnown = unplaced.length <= facts.mostUnplaced;
    const value = isKnown
      ? scaled(share, [total(rest.map(r => r[1])), total(placing(warm.map(w => w[1]), rest.map(r => r[0])))]) : null;
    const counted = members.flat().concat(unplaced);
    return result('bonding', value, {
      unknown: isKnown ? null : 'tooManyUnplaced', parts: facts.circles.map(name => circlePart(web, name, facts)), contributions,
      missing: counted.reduce((n, a) => n + missingInWarmth(a), unplaced.length),
    });
  }

  // MARK: 2 and 4, what adds up and counts less the more there is

  function saturation(scale, terms) {
    const rest = x => exp(-Math.min(700, scale * x));
    const all = sum(terms.map(term => term.amount));
    const value = [1 - rest(all[0]), Math.max(1 - rest(all[0]), 1 - rest(all[1]))];
    const contributions = terms.map(({ id, amount }) => {
      const low = rest(all[1] - amount[1]) * (1 - rest(amount[0]));
      const high = rest(all[0] - amount[0]) * (1 - rest(amount[1]));
      return { id, value: [low, Math.max(low, high)] };
    });
    return { value, contributions };
  }

  const amounts = terms => terms.map(term => term.amount);
  const missingInFamily = web => count([web.family.participation, web.family.contribution], x => x === null);

  function involvement(web, facts) {
    const perTie = facts.parameters['factor.reciprocalTie'];
    const places = takenPart(web);
    const alters = Webs.active(web);
    const ofPlaces = places.map(p => ({ id: p.id, amount: times(level(p.participation), level(p.contribution)) }));
    const ofFamily = { id: 'family', amount: times(level(web.family.participation), level(web.family.contribution)) };
    const ofTies = alters.map(a => ({ id: a.id, amount: given([perTie, perTie], a.tie.isReciprocal) }));
    const { value, contributions } = saturation(facts.parameters['factor.involvementScale'], [...ofPlaces, ofFamily, ...ofTies]);
    return result('involvement', value, {
      parts: [
        part('places', sum(amounts(ofPlaces))), part('familyLife', ofFamily.amount), part('reciprocalTies', sum(amounts(ofTies))),
      ],
      contributions,
      missing: places.reduce((n, p) => n + count([p.participation, p.contribution], x => x === null), 0) + missingInFamily(web)
        + count(alters, a => a.tie.isReciprocal === null),
    });
  }

  function recognition(web, facts) {
    const places = takenPart(web);
    const ofPlaces = places.map(p => ({ id: p.id, amount: level(p.contribution) }));
    const ofFamily = { id: 'family', amount: level(web.family.contribution) };
    const { value, contributions } = saturation(facts.parameters['factor.involvementScale'], [...ofPlaces, ofFamily]);
    return result('recognition', value, {
      parts: [part('places', sum(amounts(ofPlaces)), largest(amounts(ofPlaces))), part('familyLife', ofFamily.amount)],
      contributions,
      missing: count(places, p => p.contribution === null) + (web.family.contribution === null ? 1 : 0),
    });
  }

  // MARK: 3, values and norms

  function valuesAndNorms(web) {
    const adults = Webs.active(web).filter(a => a.isAdult !== false);
    const example = adults.map(a => given(times(warmth(a), level(a.tie.receives.roleModel)), a.isAdult));
    return result('valuesAndNorms', noisyOr(example), {
      parts: [part('adults', noisyOr(example), largest(example))], contributions: carriedBy(adults, dropOnes(example)),
      missing: adults.reduce(
        (n, a) => n + missingInWarmth(a) + count([a.tie.receives.roleModel, a.isAdult], x => x === null), 0),
    });
  }

  // MARK: 5, both views of support

  const missingInSupport = (alter, facts) => count(facts.supportTypes, type => alter.tie.receives[type] === null);

  function meanSupport(alter, facts) {
    const all = facts.supportTypes.reduce((n, type) => plus(n, level(alter.tie.receives[type])), Ranges.nothing);
    return scaled(1 / facts.supportTypes.length, all);
  }

  function adultSupport(web, facts) {
    const adultWeight = facts.parameters['factor.adultWeight'];
    const adults = Webs.active(web).filter(a => !a.tie.inHousehold && a.isAdult !== false);
    const support = adults.map(a => given(times(warmth(a), meanSupport(a, facts)), a.isAdult));
    const contributions = carriedBy(adults, dropOnes(support).map(value => scaled(adultWeight, value)));
    const places = takenPart(web).filter(p => facts.facilities.includes(p.type) && p.isAccessible !== false);
    const perType = facts.parameters['factor.facilityWeight'] / facts.facilities.length;
    let reached = Ranges.nothing;
    for (const type of facts.facilities) {
      const ofType = places.filter(p => p.type === type);
      const presence = ofType.map(p => given([1, 1], p.isAccessible));
      reached = plus(reached, noisyOr(presence));
      contributions.push(...carriedBy(ofType, dropOnes(presence).map(value => scaled(perType, value))));
    }
    const adultPart = noisyOr(support);
    return result('adultSupport', plus(scaled(adultWeight, adultPart), scaled(perType, reached)), {
      parts: [part('adults', adultPart, largest(support)), part('facilities', scaled(1 / facts.facilities.length, reached))],
      contributions,
      missing: adults.reduce((n, a) => n + missingInWarmth(a) + missingInSupport(a, facts) + (a.isAdult === null ? 1 : 0), 0)
        + count(places, p => p.isAccessible === null),
    });
  }

  // Whether levels together reach a threshold, and who is needed for it; 0 is no, 1 is yes.
  function cover(levels, threshold) {
    const most = 1 - threshold;
    const sorted = end => levels.map((l, index) => ({ rest: 1 - l[end], index })).sort((a, b) => a.rest - b.rest || a.index - b.index);
    const [leastRest, mostRest] = [sorted(1), sorted(0)];
    const product = (rests, without = -1) => rests.reduce((n, r) => (r.index === without ? n : n * r.rest), 1);
    return {
      isCovered: [product(mostRest) <= most ? 1 : 0, product(leastRest) <= most ? 1 : 0],
      isCarried(index) {
        const others = { least: product(leastRest, index), most: product(mostRest, index) };
        const own = levels[index][1];
        const canBe = (most > 0 ? own > 0 : own === 1) && others.most > most && product(leastRest) <= most;
        const needNotBe = others.least <= most || product(mostRest) > most;
        return [needNotBe ? 0 : 1, canBe ? 1 : 0];
      },
    };
  }

  function adultsAndPeers(web, facts) {
    const alters = Webs.active(web);
    const share = 1 / facts.supportTypes.length;
    let value = Ranges.nothing;
    let carried = alters.map(() => Ranges.nothing);
    const parts = facts.supportTypes.map(type => {
      const levels = alters.map(a => level(a.tie.receives[type]));
      const covered = cover(levels, facts.parameters['factor.typeCovered']);
      value = plus(value, covered.isCovered);
      carried = carried.map((own, k) => plus(own, covered.isCarried(k)));
      return part(type, noisyOr(levels), largest(levels));
    });
    return result('adultsAndPeers', scaled(share, value), {
      parts, contributions: carriedBy(alters, carried.map(own => scaled(share, own))),
      missing: alters.reduce((n, a) => n + missingInSupport(a, facts), 0),
    });
  }

  // MARK: 6, leisure

  function leisure(web, facts) {
    const places = takenPart(web).filter(p => facts.leisurePlaces.includes(p.type));
    const participation = places.map(p => level(p.participation));
    return result('leisure', noisyOr(participation), {
      parts: [part('places', noisyOr(participation), largest(participation))],
      contributions: carriedBy(places, dropOnes(participation)), missing: count(places, p => p.participation === null),
    });
  }

  // MARK: 7 to 10, the youth's own measured values

  function measured(factor, value, beside) {
    return result(factor, value === null ? null : [value, value], {
      unknown: value === null ? 'notMeasured' : null, parts: [beside], missing: value === null ? 1 : 0,
    });
  }

  // The number of sectors with somebody who helps strongly.
  function breadth(web, facts) {
    const [certain, possible] = [new Set(), new Set()];
    let [certainAnywhere, possibleAnywhere] = [0, 0];
    for (const alter of Webs.active(web)) {
      const levels = facts.supportTypes.map(type => alter.tie.receives[type]);
      const gives = levels.some(x => x !== null && x >= facts.strongSupport);
      const mayGive = levels.some(x => x === null || x >= facts.strongSupport);
      if (alter.sector === 'unknown') {
        certainAnywhere += gives ? 1 : 0;
        possibleAnywhere += mayGive ? 1 : 0;
      } else {
        if (gives) certain.add(alter.sector);
        if (mayGive) possible.add(alter.sector);
      }
    }
    const known = Object.keys(facts.sectors).filter(sector => sector !== 'unknown').length;
    return part('sectorsOfHelp', [
      Math.max(certain.size, certainAnywhere > 0 ? 1 : 0), Math.min(possible.size + possibleAnywhere, known),
    ]);
  }

  const schoolWarmth = (web, facts) => circlePart(web, 'school', facts, 'schoolWarmth');

  const all = (web, facts) => [
    bonding(web, facts), involvement(web, facts), valuesAndNorms(web), recognition(web, facts), adultSupport(web, facts),
    adultsAndPeers(web, facts), leisure(web, facts), measured('competences', web.youth.competences, breadth(web, facts)),
    measured('cognitiveSkills', web.youth.cognitiveSkills, schoolWarmth(web, facts)),
    measured('schoolMotivation', web.youth.schoolMotivation, schoolWarmth(web, facts)),
    measured('identity', web.youth.identity, part('recognition', recognition(web, facts).value)),
  ];

  return { all, warmth };
})();
