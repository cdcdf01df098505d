import { readFileSync } from 'node:fs';
import { builtInWeights } from '/work/main/src/model/weights.js';
import { fitWeights } from '/work/main/src/model/fit.js';
import { logOddsWith, withoutCaps } from '/work/main/benchmarks/model/scored.js';
import { leaveOneSourceOut } from '/work/main/benchmarks/model/leave-one-out.js';
import { reportOf, plattOf } from '/work/main/benchmarks/model/measures.js';
const base = readFileSync('/tmp/scored.jsonl','utf8').split('\n').map(l=>{const r=JSON.parse(l);return {source:r.s,label:r.l,signals:r.sig,row:null as any}});
const P=0.05;
const expert = builtInWeights();
const show = (rows:any,name: string, lo: Float64Array) => {
  const r = reportOf(rows, lo, P); const p = r.pooled; const pl = plattOf(rows, lo, P);
  console.log(name.padEnd(34), [p.averagePrecision,p.rocAuc,p.recallAtPrecision90,p.recallAtPrecision95,p.recallAtFpr1,p.recallAtFpr01,r.sources.macroRecall,r.sources.worstNegative[1],r.balanced.expectedCalibrationError,r.atPrior.expectedCalibrationError,r.atPrior.brierScore].map(x=>x.toFixed(3)).join(' '), r.sources.worstNegative[0], pl.slope.toFixed(2), pl.shift.toFixed(2));
};
console.log('AP AUC rp90 rp95 rf1 rf01 macro worst ece50 ece05 brier05');
for (const A of [4,3,2.5,2]) {
  const rows = base.map(r=>({...r,signals:r.signals.map((s:any)=>s.id==='price/below-genuine'?{...s,strength:Math.min(1,s.strength*4/A)}:s)}));
  const ex = {...expert, caps:{...expert.caps, price:[-3,8] as const, phrase:[-3,10] as const, item:[-4,5] as const}};
  show(rows,`hand A=${A}`, Float64Array.from(rows, logOddsWith({...ex,weights:{...ex.weights,'price/below-genuine':{weight:A}}},P)));
  for (const up of [1,1.5,2]) show(rows,`hand A=${A} w=${A*up}`, Float64Array.from(rows, logOddsWith({...ex,weights:{...ex.weights,'price/below-genuine':{weight:A*up}}},P)));
  for (const o of [{}, {correlation:.05},{fixedIntercept:true}]) {
    show(rows,`fit A=${A} ${JSON.stringify(o)}`, leaveOneSourceOut(rows, ex, {...o,prior:P}));
    const f=fitWeights(rows,ex,{...o,prior:P}); console.log('     ',f.intercept.toFixed(2),f.weights.filter(w=>Math.abs(w.weight-w.expert)>.3).map(w=>w.id+' '+w.weight.toFixed(2)).join(' '));
  }
}
