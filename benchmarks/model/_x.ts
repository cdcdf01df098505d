import { readFileSync } from 'node:fs';
import { builtInWeights } from '/work/main/src/model/weights.js';
import { fitWeights } from '/work/main/src/model/fit.js';
import { logit } from '/work/main/src/model/assess.js';
import { logOddsWith } from '/work/main/benchmarks/model/scored.js';
import { leaveOneSourceOut, foldOf } from '/work/main/benchmarks/model/leave-one-out.js';
import { reportOf, plattOf } from '/work/main/benchmarks/model/measures.js';
const full = readFileSync('/tmp/full.jsonl','utf8').split('\n').map(l=>JSON.parse(l));
const base = readFileSync('/tmp/scored.jsonl','utf8').split('\n').map((l,i)=>{const r=JSON.parse(l);if(full[i].s!==r.s)throw 1;return {source:r.s,label:r.l,signals:r.sig,row:null as any,nb:full[i].br===''}});
console.log(base.length, full.length);
const P=0.05;
const expert0 = builtInWeights();
const show = (rows:any,name: string, lo: Float64Array) => {
  const r = reportOf(rows, lo, P); const p = r.pooled; const pl = plattOf(rows, lo, P);
  console.log(name.padEnd(34), [p.averagePrecision,p.rocAuc,p.recallAtPrecision90,p.recallAtPrecision95,p.recallAtFpr1,p.recallAtFpr01,r.sources.macroRecall,r.sources.worstNegative[1],r.balanced.expectedCalibrationError,r.balanced.brierScore,r.atPrior.expectedCalibrationError,r.atPrior.brierScore].map(x=>x.toFixed(3)).join(' '), r.sources.worstNegative[0], pl.slope.toFixed(2), pl.shift.toFixed(2));
};
console.log('AP AUC rp90 rp95 rf1 rf01 macro worst ece50 brier50 ece05 brier05');
const ex = {...expert0, caps:{...expert0.caps, price:[-3,8] as const, phrase:[-3,10] as const, item:[-4,5] as const}};
const nb = base.map(r=>({...r,signals:r.nb?[...r.signals,{id:'seller/authorised',strength:1}]:r.signals}));
const noadm = base.map(r=>({...r,signals:r.label===0?r.signals.filter((s:any)=>s.id!=='phrase/admission'):r.signals}));
const nbadm = nb.map(r=>({...r,signals:r.label===0?r.signals.filter((s:any)=>s.id!=='phrase/admission'):r.signals}));
const exn = (w:number)=>({...ex,weights:{...ex.weights,'seller/authorised':{weight:w},'item/colour-range':{weight:2.5}}});
show(base,'hand',Float64Array.from(base,logOddsWith(expert0,P)));
show(base,'hand colour 2.5',Float64Array.from(base,logOddsWith({...ex,weights:{...ex.weights,'item/colour-range':{weight:2.5}}},P)));
show(nb,'hand + no-brand -1.5 colour 2.5',Float64Array.from(nb,logOddsWith(exn(-1.5),P)));
show(noadm,'hand, admission FPs excused',Float64Array.from(noadm,logOddsWith(expert0,P)));
// offset
const off=(rows:any,ex:any,o:any)=>{ const lo=leaveOneSourceOut(rows,ex,{...o,prior:P}); const by=new Map<string,number>(); for(const f of new Set<string>(rows.map((r:any)=>foldOf(r.source)))) by.set(f,fitWeights(rows.filter((r:any)=>foldOf(r.source)!==f),ex,{...o,prior:P}).intercept-logit(P)); return lo.map((x,i)=>x+by.get(foldOf(rows[i].source))!);};
for (const o of [{},{correlation:.02},{correlation:.05},{fixedIntercept:true},{fixedIntercept:true,correlation:.05}]) {
  show(base,'fit '+JSON.stringify(o),leaveOneSourceOut(base,ex,{...o,prior:P}));
  if(!o.fixedIntercept) show(base,'  +intercept',off(base,ex,o));
  show(nb,'fit nb '+JSON.stringify(o),leaveOneSourceOut(nb,exn(-1.5),{...o,prior:P}));
  if(!o.fixedIntercept) show(nb,'  nb +intercept',off(nb,exn(-1.5),o));
  const f=fitWeights(nb,exn(-1.5),{...o,prior:P}); console.log('   nb',f.intercept.toFixed(2),f.weights.filter(w=>Math.abs(w.weight-w.expert)>.3).map(w=>w.id+' '+w.weight.toFixed(2)).join(' '));
}
show(nbadm,'fit nb adm excused',leaveOneSourceOut(nbadm,exn(-1.5),{correlation:.05,prior:P}));
