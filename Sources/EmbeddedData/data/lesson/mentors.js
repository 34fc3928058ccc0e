// Who could be a JIM, in the youth's own order: `MentorCandidates` of the library. Nobody gets a score.
const Mentors = (() => {
  // What decides and is unknown, and what stands in the way.
  function eligibility(alter, facts) {
    const { parameters } = facts;
    const obstacles = [];
    const questions = [];
    const ofRole = { parent: 'parent', professional: 'professional', mentor: 'assignedMentor' }[alter.role];
    if (ofRole) obstacles.push(ofRole);
    if (alter.role === 'unknown') questions.push('role');
    if (alter.tie.status === 'suspended') obstacles.push('contactSuspended');
    if (alter.tie.status === 'lost') obstacles.push('contactEnded');
    const isOldEnough = alter.isAdult === true ? true
      : alter.ageGap === null ? null
      : alter.ageGap >= parameters['nomination.minAgeGap'] ? true : alter.isAdult === null ? null : false;
    if (isOldEnough === false) obstacles.push('tooYoung');
    if (isOldEnough === null) questions.push('age');
    if (alter.tie.closeness === null) questions.push('closeness');
    else if (alter.tie.closeness < parameters['nomination.minCloseness']) obstacles.push('closenessLow');
    if (alter.tie.conflict === null) questions.push('conflict');
    else if (alter.tie.conflict > parameters['nomination.maxConflict']) obstacles.push('conflictHigh');
    return { obstacles, questions: obstacles.length > 0 ? [] : questions };
  }

  // MARK: What to think of

  const strongTypes = (alter, facts) => facts.supportTypes.filter(type => (alter.tie.receives[type] ?? -1) >= facts.conventions.strongSupport);

  function bond({ tie }, facts) {
    const found = [];
    if (tie.closeness !== null) found.push({ kind: tie.closeness >= facts.conventions.closeBond ? 'closeBond' : 'bond' });
    if (tie.ring !== null && tie.ring !== 'outer') found.push({ kind: 'ring', ring: tie.ring });
    if (tie.contact === null) found.push({ kind: 'contactUnknown' });
    else found.push({ kind: tie.contact >= facts.conventions.everyWeek ? 'contact' : 'seldom', contact: tie.contact });
    if (tie.conflict !== null && tie.conflict >= facts.conventions.strain) found.push({ kind: 'strain' });
    return found;
  }

  function support(alter, facts) {
    if (facts.supportTypes.every(type => alter.tie.receives[type] === null)) return [{ kind: 'supportUnknown' }];
    const types = strongTypes(alter, facts);
    return types.length === 0 ? [] : [{ kind: 'support', types }];
  }

  function placeInWeb(alter, web) {
    const found = [];
    if (!alter.tie.inHousehold && !['family', 'kin', 'unknown'].includes(alter.sector)) found.push({ kind: 'outsideFamily' });
    const isAlone = !Webs.active(web).some(other => other.id !== alter.id && other.sector === alter.sector);
    if (isAlone && !['family', 'professional', 'mentoring', 'unknown'].includes(alter.sector)) {
      found.push({ kind: 'opensSector', sector: alter.sector });
    }
    const schools = web.places.filter(place => place.type === 'school' && place.takesPart === 'yes');
    if (schools.length === 1 && (alter.role === 'teacher' || alter.metAtSchool)) {
      found.push({ kind: 'sharedPlace', places: schools.map(place => place.id) });
    }
    if (alter.tie.inHousehold) found.push({ kind: 'household' });
    return found;
  }

  function age(alter, facts) {
    const found = [];
    if (alter.ageGap === null) found.push({ kind: 'ageGapUnknown' });
    else found.push({ kind: alter.ageGap > facts.conventions.muchOlder ? 'muchOlder' : 'ageGapSmall' });
    if (alter.isAdult === false) found.push({ kind: 'under18' });
    return found;
  }

  function parents(alter, web, facts) {
    const [calm, strained, unclear] = [[], [], []];
    for (const parent of web.alters) {
      if (parent.role !== 'parent' || parent.tie.isExcluded || parent.id === alter.id) continue;
      const tie = Webs.crossTie(web, parent.id, alter.id);
      if (!tie || tie.closeness === 0 || tie.conflict === null) unclear.push(parent.id);
      else (tie.conflict >= facts.conventions.strain ? strained : calm).push(parent.id);
    }
    return [['knowsParents', calm], ['strainWithParent', strained], ['parentsUnclear', unclear]]
      .filter(([, people]) => people.length > 0).map(([kind, people]) => ({ kind, people }));
  }

  function known(alter, web, facts) {
    const found = Webs.positionsOf(web, alter.id).map(position => ({ kind: 'holdsPosition', position: position.kind }));
    const doubts = web.doubts.filter(doubt => doubt.person === alter.id);
    const load = doubts.find(doubt => doubt.about === 'load');
    if (load || strongTypes(alter, facts).length >= facts.conventions.manyTypes
      || (alter.tie.contact ?? 0) >= facts.conventions.everyDay) {
      found.push({ kind: 'load', text: load?.text });
    }
    const kinds = { ownProblems: 'ownProblems', safety: 'safety', clash: 'clash', other: 'otherDoubt' };
    for (const doubt of doubts) {
      // The words of a doubt about safety are not repeated.
      if (doubt.about in kinds) found.push({ kind: kinds[doubt.about], text: doubt.about === 'safety' ? undefined : doubt.text });
    }
    return found;
  }

  // MARK: The list

  function order(web) {
    if (web.alters.some(alter => alter.tie.askingOrder !== null)) return 'youth';
    return web.alters.some(alter => alter.tie.ring !== null) ? 'ring' : 'file';
  }

  function arranged(web, facts) {
    const ring = alter => (alter.tie.ring === null ? facts.rings.length : facts.rings.indexOf(alter.tie.ring));
    const place = alter => alter.tie.askingOrder ?? Number.MAX_SAFE_INTEGER;
    return web.alters.map((alter, index) => ({ alter, index })).sort((a, b) =>
      place(a.alter) - place(b.alter) || ring(a.alter) - ring(b.alter) || a.index - b.index).map(({ alter }) => alter);
  }

  const quality = (closeness, facts) => Math.min(1, Math.max(
    0, facts.parameters['quality.startNatural.base'] + facts.parameters['quality.startNatural.slope'] * closeness));

  // The web with somebody as JIM on the first day; null where that person cannot be, or is already.
  function withJIM(web, id, facts) {
    const alter = web.alters.find(a => a.id === id);
    if (['parent', 'professional'].includes(alter.role) || alter.tie.isExcluded || alter.tie.status !== 'active'
      || Webs.positionsOf(web, id).some(position => position.kind === 'jim')) return null;
    const closeness = alter.tie.closeness === null ? null : Math.max(alter.tie.closeness, quality(alter.tie.closeness, facts));
    return {
      ...web, positions: [...web.positions, { id: 'jim', person: id, kind: 'jim' }],
      alters: web.alters.map(a => (a.id === id ? { ...a, tie: { ...a.tie, closeness } } : a)),
    };
  }

  // The factors that differ with somebody as JIM, each before and after.
  function changes(web, id, facts, results) {
    const changed = withJIM(web, id, facts);
    if (changed === null) return null;
    const after = Factors.all(changed, facts);
    return results.map((before, k) => ({ factor: before.factor, before: before.value, after: after[k].value }));
  }

  function topics(web, facts) {
    const trust = web.youth.parentsTrust;
    const first = trust === null ? ['parentsTrustUnknown'] : trust < facts.conventions.lowTrust ? ['parentsTrustLow'] : [];
    return [...first, 'youthChooses', 'parentsAgree', 'mostSayYes', 'changesRelation', 'notForEveryone'];
  }

  function options(perhaps, notNow, told) {
    const isAway = notNow.some(one => one.because.length === 1 && ['contactEnded', 'contactSuspended'].includes(one.because[0]));
    const isOffered = {
      answerQuestions: perhaps.length > 0, renewContact: isAway,
      parentsFirst: told.includes('parentsTrustLow') || told.includes('parentsTrustUnknown'),
    };
    return ['answerQuestions', 'longList', 'renewContact', 'parentsFirst', 'anchorFirst', 'volunteer', 'later']
      .filter(option => isOffered[option] ?? true);
  }

  function all(web, facts) {
    const results = Factors.all(web, facts);
    const found = { order: order(web), people: [], perhaps: [], notNow: [], notToBeAsked: [] };
    for (const alter of arranged(web, facts)) {
      if (alter.tie.isExcluded) {
        found.notToBeAsked.push(alter.id);
        continue;
      }
      const { obstacles, questions } = eligibility(alter, facts);
      if (obstacles.length > 0) {
        found.notNow.push({ id: alter.id, because: obstacles });
        continue;
      }
      const told = [
        ...bond(alter, facts), ...support(alter, facts), ...placeInWeb(alter, web), ...age(alter, facts), ...parents(alter, web, facts),
        ...known(alter, web, facts),
      ];
      (questions.length === 0 ? found.people : found.perhaps).push({
        id: alter.id, questions, reasons: told.filter(one => facts.reasons.includes(one.kind)),
        doubts: told.filter(one => !facts.reasons.includes(one.kind)),
        changes: questions.length === 0 ? changes(web, alter.id, facts, results) : null,
      });
    }
    found.topics = topics(web, facts);
    found.options = found.people.length === 0 ? options(found.perhaps, found.notNow, found.topics) : [];
    return found;
  }

  return { all, quality };
})();
