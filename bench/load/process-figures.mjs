import { readFileSync, readdirSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second. */
const TICK_MILLISECONDS = 10;
const KIBIBYTE = 1024;
const MEGABYTE = 1e6;

/** A process and all its descendants. */
function family(pid) {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
  );
  return [String(pid), ...children.flatMap(family)];
}

const statOf = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').map(Number);

const residentOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * KIBIBYTE;

/** CPU milliseconds a process has used with all its threads and children, those that have ended included. */
export function cpuOf(pid) {
  const ended = statOf(pid);
  const ticks = family(pid).reduce((sum, each) => sum + statOf(each)[11] + statOf(each)[12], ended[13] + ended[14]);
  return ticks * TICK_MILLISECONDS;
}

/** Resident megabytes of a process and its children. */
export const memoryOf = (pid) => family(pid).reduce((sum, each) => sum + residentOf(each), 0) / MEGABYTE;
