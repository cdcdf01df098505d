// @ts-nocheck
function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
import { logit } from '../log-odds.js';
import { LEVELS } from './assess.js';
import type { Weights } from './weights.js';

/**
 * The same weights, all speaking `factor` times as strongly, caps included: a calibration that changes no order (but for the base) and
 * keeps the sum of contributions exact.
 */
export function scaled(weights: Weights, factor: number): Weights {
  if (stryMutAct_9fa48("0")) {
    {}
  } else {
    stryCov_9fa48("0");
    // `|| 0` turns -0, which JSON would not keep, into 0.
    const times = stryMutAct_9fa48("1") ? () => undefined : (stryCov_9fa48("1"), (() => {
      const times = (value: number): number => stryMutAct_9fa48("4") ? Number((value * factor).toFixed(3)) && 0 : stryMutAct_9fa48("3") ? false : stryMutAct_9fa48("2") ? true : (stryCov_9fa48("2", "3", "4"), Number((stryMutAct_9fa48("5") ? value / factor : (stryCov_9fa48("5"), value * factor)).toFixed(3)) || 0);
      return times;
    })());
    const caps = Object.fromEntries(Object.entries(weights.caps).map(([family, [least, most]]) => [family, [times(least), times(most)]])) as unknown as Weights['caps'];
    const entries = Object.entries(weights.weights).map(stryMutAct_9fa48("6") ? () => undefined : (stryCov_9fa48("6"), ([id, {
      error,
      ...entry
    }]) => stryMutAct_9fa48("7") ? [] : (stryCov_9fa48("7"), [id, stryMutAct_9fa48("8") ? {} : (stryCov_9fa48("8"), {
      ...entry,
      weight: times(entry.weight),
      ...(stryMutAct_9fa48("11") ? error !== undefined || {
        error: times(error)
      } : stryMutAct_9fa48("10") ? false : stryMutAct_9fa48("9") ? true : (stryCov_9fa48("9", "10", "11"), (stryMutAct_9fa48("13") ? error === undefined : stryMutAct_9fa48("12") ? true : (stryCov_9fa48("12", "13"), error !== undefined)) && (stryMutAct_9fa48("14") ? {} : (stryCov_9fa48("14"), {
        error: times(error)
      }))))
    })])));
    return stryMutAct_9fa48("15") ? {} : (stryCov_9fa48("15"), {
      ...weights,
      caps,
      weights: Object.fromEntries(entries)
    });
  }
}

/** The same weights with what prices may add up to held short of "critical" at a prior: a price alone convicts nobody. */
export function shortOfCritical(weights: Weights, prior: number): Weights {
  if (stryMutAct_9fa48("16")) {
    {}
  } else {
    stryCov_9fa48("16");
    const critical = stryMutAct_9fa48("17") ? LEVELS.find(([level]) => level === 'critical')?.[1] && 1 : (stryCov_9fa48("17"), (stryMutAct_9fa48("18") ? LEVELS.find(([level]) => level === 'critical')[1] : (stryCov_9fa48("18"), LEVELS.find(stryMutAct_9fa48("19") ? () => undefined : (stryCov_9fa48("19"), ([level]) => stryMutAct_9fa48("22") ? level !== 'critical' : stryMutAct_9fa48("21") ? false : stryMutAct_9fa48("20") ? true : (stryCov_9fa48("20", "21", "22"), level === (stryMutAct_9fa48("23") ? "" : (stryCov_9fa48("23"), 'critical')))))?.[1])) ?? 1);
    const room = stryMutAct_9fa48("24") ? logit(critical) - logit(prior) + (weights.base ?? 0) : (stryCov_9fa48("24"), (stryMutAct_9fa48("25") ? logit(critical) + logit(prior) : (stryCov_9fa48("25"), logit(critical) - logit(prior))) - (stryMutAct_9fa48("26") ? weights.base && 0 : (stryCov_9fa48("26"), weights.base ?? 0)));
    const [least, most] = weights.caps.price;
    // Cut, not rounded: at the bound itself the level begins.
    return stryMutAct_9fa48("27") ? {} : (stryCov_9fa48("27"), {
      ...weights,
      caps: stryMutAct_9fa48("28") ? {} : (stryCov_9fa48("28"), {
        ...weights.caps,
        price: stryMutAct_9fa48("29") ? [] : (stryCov_9fa48("29"), [least, stryMutAct_9fa48("30") ? Math.max(most, Math.floor(100 * room) / 100) : (stryCov_9fa48("30"), Math.min(most, stryMutAct_9fa48("31") ? Math.floor(100 * room) * 100 : (stryCov_9fa48("31"), Math.floor(stryMutAct_9fa48("32") ? 100 / room : (stryCov_9fa48("32"), 100 * room)) / 100)))])
      })
    });
  }
}