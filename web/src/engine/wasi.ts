/** The few system calls that the C library of the core refers to. The core uses none of them while it works. */

const badFile = 8;
const notSupported = 58;

export function wasiImports(memory: () => WebAssembly.Memory): WebAssembly.ModuleImports {
  const writeZeroes = (...places: number[]): number => {
    const view = new DataView(memory().buffer);
    for (const place of places) view.setUint32(place, 0, true);
    return 0;
  };
  return {
    environ_sizes_get: (count: number, size: number) => writeZeroes(count, size),
    environ_get: () => 0,
    args_sizes_get: (count: number, size: number) => writeZeroes(count, size),
    args_get: () => 0,
    clock_time_get: () => notSupported,
    random_get: () => notSupported,
    fd_close: () => badFile,
    fd_fdstat_get: () => badFile,
    fd_fdstat_set_flags: () => badFile,
    fd_prestat_get: () => badFile,
    fd_prestat_dir_name: () => badFile,
    fd_read: () => badFile,
    fd_seek: () => badFile,
    fd_write: () => badFile,
    path_open: () => badFile,
    proc_exit: (code: number) => {
      throw new Error(`the core ended with code ${code}`);
    },
  };
}
