/** For tests: the milliseconds of processor time that a task takes, however busy the machine is with others. */
export function cpuTime(task: () => void): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
