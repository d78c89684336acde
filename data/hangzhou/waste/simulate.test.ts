import { dataFolder } from '../../divisions/load-tree';
import { makeWorld } from '../world/world';
import { simulateWaste } from './simulate';
import { readWasteProfiles } from './waste-tables';
const t0 = Date.now();
const small = simulateWaste(makeWorld('hangzhou-small', dataFolder), readWasteProfiles(dataFolder));
test('s', () => {
  console.log(Date.now() - t0, small.trips.length, small.accounts.length);
  const t = Date.now();
  const w = makeWorld('hangzhou', dataFolder);
  const t1 = Date.now();
  const full = simulateWaste(w, readWasteProfiles(dataFolder));
  const st = full.trips.filter((x) => x.departOn >= '2023-07-01');
  const cls: any = {}; for (const g of full.generators) cls[g.mgmtClass] = (cls[g.mgmtClass] ?? 0) + 1;
  console.log(t1 - t, Date.now() - t1, st.length, st.reduce((a, x) => a + x.loads.length, 0), full.accounts.filter((x) => x.month >= 6).length, cls, st.filter((x) => x.outcome !== 'ACCEPTED').length, st.filter((x) => !x.operator.isLocal).length, st.filter((x) => x.departOn > '2026-09-27').length);
});
