/** A small, stateful Close for demos and tests. It imports nothing from the gateway. */
export type { ClockChange, ClockState } from './clock.ts';
export { type EmulatorControl, emulatorControl } from './control/client.ts';
export type { EmulatorInfo } from './control/control.ts';
export { createEmulator, EMULATOR_API_KEY, type EmulatorCore, type EmulatorResponse } from './emulator.ts';
export type { EmulatorOptions } from './emulator-options.ts';
export type { Fault, PendingFault } from './faults.ts';
export {
  DEFAULT_LIMITS,
  DEFAULT_SWITCHES,
  type Limits,
  type RateLimit,
  type Switches,
} from './options.ts';
export type { EmulatorRequest, RecordedRequest } from './request.ts';
export { buildSeed, demoSeed, type SeedSize } from './seed/build.ts';
export { parseSeed } from './seed/parse-seed.ts';
export { idOf } from './seed/random.ts';
export type { Activity, Contact, CustomField, Lead, Opportunity, Pipeline, Seed, Task, User } from './seed/schema.ts';
export { type Emulator, startEmulator } from './server.ts';
export type { EmulatorState } from './state.ts';
export type { Tables } from './tables.ts';
