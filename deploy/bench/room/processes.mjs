// What processes of this machine have used, from /proc.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const TICKS_PER_SECOND = 100;

/** Seconds of processor time, user and system, of some processes and of those they started that still run; "machine" is all there is. */
export function look(pids) {
  const used = Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuSeconds(pid)]));
  return { ...used, machine: machineSeconds() };
}

function cpuSeconds(pid) {
  const text = read(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const own = text === '' ? 0 : (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + cpuSeconds(child), own);
}

/** Whatever is not idle, and not waiting for a disk. */
function machineSeconds() {
  const [user, nice, system, , , hardware, software] = read('/proc/stat').split('\n')[0].trim().split(/\s+/).slice(1).map(Number);
  return (user + nice + system + hardware + software) / TICKS_PER_SECOND;
}

/** Resident memory in MiB. */
export function residentMebibytes(pid) {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? NaN) / 1024;
}

/** A file's text, or none if its process is gone. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A command of the JDK to a running JVM. */
export async function jcmd(javaHome, pid, ...words) {
  const { stdout } = await promisify(execFile)(join(javaHome, 'bin/jcmd'), [String(pid), ...words], { timeout: 60_000 });
  return stdout;
}

/** MiB of a JVM's heap that are in use after a full collection. */
export async function liveHeapOfJvm(javaHome, pid) {
  await jcmd(javaHome, pid, 'GC.run');
  const text = await jcmd(javaHome, pid, 'GC.heap_info');
  const used = [...text.matchAll(/\btotal \d+K, used (\d+)K/g)];
  return used.reduce((sum, match) => sum + Number(match[1]), 0) / 1024;
}
