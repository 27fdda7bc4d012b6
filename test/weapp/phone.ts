import { Changes } from './changes';
import { LogicLayer, type ViewListener } from './logicLayer';
import { cloudFunctions, Network, networkFunctions, type CloudCall } from './platform/cloud';
import type { EnterOptions } from './platform/device';
import { dialogFunctions, Overlays } from './platform/dialogs';
import { KeptOnPhone, storageFunctions } from './platform/keptOnPhone';
import { Decisions, personFunctions } from './platform/person';
import { fileFunctions, PhoneFiles, type PickedFile } from './platform/phoneFiles';
import type { WeappPackage } from './weappPackage';

export interface PhoneSetup {
  app: WeappPackage;
  /** Address of local-cloud's gateway, without a slash at its end. */
  gateway: string;
  /** Who holds the phone. Two phones with the same openid are two devices of one person. */
  openid: string;
  /** What the phone's clock shows (ms); the machine's own time when left out. */
  now?: () => number;
}

/** Scene value of WeChat for an app opened by a mini-program code. */
const BY_MINI_PROGRAM_CODE = 1047;
const BY_LIST = 1001;

/**
 * A phone with the built mini-program on it, and the person who holds it. Everything the mini-program asks of `wx` is answered
 * here: the cloud is local-cloud's real gateway, the rest is what the test decides.
 */
export class Phone {
  readonly changes = new Changes();
  readonly kept = new KeptOnPhone();
  readonly files = new PhoneFiles();
  readonly network = new Network();
  readonly decisions = new Decisions();
  readonly overlays = new Overlays(this.changes);
  /** Every call to the cloud so far. */
  readonly calls: CloudCall[] = [];
  /** What the mini-program's code threw, and what it wrote to console.error. */
  readonly problems: string[] = [];
  /** What the next choosers give, in order. */
  readonly picks: PickedFile[][] = [];
  /** Screens that show this phone's pages. */
  readonly views = new Set<ViewListener>();
  private layer: LogicLayer | undefined;

  constructor(readonly setup: PhoneSetup) {}

  /** The running mini-program. */
  get running(): LogicLayer {
    if (!this.layer) throw new Error('The mini-program is not running: launch it first.');
    return this.layer;
  }

  get isRunning(): boolean {
    return this.layer !== undefined;
  }

  /** Starts the mini-program at a page of its own or at its first one. */
  launch(enter: Partial<EnterOptions> = {}): LogicLayer {
    this.kill();
    const { app } = this.setup;
    const layer = new LogicLayer({
      app,
      files: this.files,
      views: this.views,
      now: this.setup.now,
      changed: () => this.changes.notify(),
      report: (error) => {
        this.problems.push(
          error instanceof Error || isErrorOfRealm(error) ? `${error.message}\n${error.stack ?? ''}` : String(error),
        );
        this.changes.notify();
      },
      functions: (answering, running) => ({
        cloud: cloudFunctions(
          { ...this.setup, network: this.network, files: this.files, calls: this.calls, changes: this.changes },
          answering,
        ),
        ...networkFunctions(this.network, answering),
        ...storageFunctions(this.kept, answering),
        ...fileFunctions(this.files, () => this.picks.shift(), this.network, answering),
        ...dialogFunctions(this.overlays, this.changes, answering),
        ...personFunctions(
          { ...this.setup, decisions: this.decisions, overlays: this.overlays, inTap: () => running.inTap },
          answering,
        ),
      }),
    });
    this.layer = layer;
    layer.launch({ path: app.config.pages[0] ?? '', query: {}, scene: BY_LIST, ...enter });
    return layer;
  }

  /** Opens the mini-program by its code. As WeChat does, the scene arrives URL-encoded in `query.scene`. */
  scan(page: string, scene: string): void {
    const enter = { path: page, query: { scene: encodeURIComponent(scene) }, scene: BY_MINI_PROGRAM_CODE };
    if (this.layer) this.layer.reenter(enter);
    else this.launch(enter);
  }

  /** Ends the mini-program's process at once. What it kept in storage stays; nothing else does. */
  kill(): void {
    this.layer?.end();
    this.layer = undefined;
    this.network.forgetListeners();
    this.overlays.dialog = undefined;
    this.overlays.toast = undefined;
    this.overlays.loading = undefined;
  }

  /** Calls that have been made and are not settled. */
  get pending(): CloudCall[] {
    return this.calls.filter((call) => call.outcome === 'pending');
  }
}

/** An error thrown inside the logic layer is not this realm's Error. */
function isErrorOfRealm(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'message' in value && 'stack' in value;
}
