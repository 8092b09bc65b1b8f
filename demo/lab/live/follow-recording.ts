import { LAB_MODE, type LabMessage, type PageMessage, RECORDING_KEY } from './link-names.js';
import { linkObstacle } from './link-obstacle.js';
import { NO_RECORDING, type Recording, readRecording } from './read-recording.js';

export interface FollowedRecording {
  /** Goes on where a recording was stopped. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Stops, and forgets what was recorded. */
  readonly clear: () => void;
  /** Follows no longer. */
  readonly close: () => void;
}

/**
 * Tells the recording as it is, and whenever a page of the shop or another part of the lab changes
 * it. Where nothing can be recorded there is none, and no way to begin.
 */
export function followRecording(
  onChange: (recording: Recording) => void,
): FollowedRecording | undefined {
  if (linkObstacle()) {
    onChange(NO_RECORDING);
    return undefined;
  }
  const channel = new BroadcastChannel(LAB_MODE);
  const read = (): Recording => readRecording(localStorage.getItem(RECORDING_KEY));
  const tell = (): void => onChange(read());
  const change = (next: Pick<Recording, 'isOn' | 'events'> | undefined): void => {
    try {
      if (next) localStorage.setItem(RECORDING_KEY, JSON.stringify(next));
      else localStorage.removeItem(RECORDING_KEY);
    } catch {
      // Full: what there is stays, and is told.
    }
    channel.postMessage({ kind: 'recording' } satisfies LabMessage);
    tell();
  };
  const withState = (isOn: boolean) => () => change({ isOn, events: read().events });
  // Other parts of this page hear no event of the storage, and pages of the shop send no message: a
  // message can be here before what its sender has stored is.
  channel.addEventListener('message', ({ data }: MessageEvent<LabMessage | PageMessage>) => {
    if (data.kind === 'recording') tell();
  });
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === RECORDING_KEY) tell();
  };
  addEventListener('storage', onStorage);
  tell();
  return {
    start: withState(true),
    stop: withState(false),
    clear: () => change(undefined),
    close: () => {
      channel.close();
      removeEventListener('storage', onStorage);
    },
  };
}
