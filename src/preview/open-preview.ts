import type { Report } from '../client/create-reporter.js';
import type { PageFollower } from '../client/page-follower.js';
import type { Plan } from '../core/plan.js';
import { wordsOfPage } from '../inspection/words-of-page.js';
import type { SlotHost } from '../model/client.js';
import { carrySettings } from './carry-settings.js';
import { createPreviewHost } from './create-preview-host.js';
import { markOffers } from './mark-offers.js';
import { openBar, type PreviewBar } from './open-bar.js';
import { MAX_PAGE } from './settings.js';
import { PARAMETER, readSettings, withoutSettings, withSettings } from './settings-in-address.js';

/**
 * Opens the preview bar, and stands in for the client: nothing that it decides is read from the
 * device, kept on it, counted, or told to the page.
 * @param opened the address with which the page was opened.
 */
export function openPreview(plan: Plan, report: Report, opened: string): SlotHost & PageFollower {
  const words = wordsOfPage();
  const given = new URL(opened).searchParams.get(PARAMETER) ?? '';
  let bar: PreviewBar | undefined;
  const host = createPreviewHost({
    plan,
    report,
    settings: readSettings(given, plan),
    onChange: () => bar?.update(),
    onFloating: (format) => bar?.raise(format),
    onWouldBe: (what, offer) => bar?.log(what, offer),
  });

  let viewed = pageAddress();
  const writeAddress = (): void => {
    const address = withSettings(location.href, host.settingsToReload());
    if (address !== location.href) history.replaceState(history.state, '', address);
  };
  carrySettings(() => {
    const settings = host.settings();
    return { ...settings, page: Math.min(settings.page + 1, MAX_PAGE) };
  });
  markOffers(words.panels.mark, words.panels.preview);

  const open = (): void => {
    bar = openBar({
      host,
      words,
      onSettings: writeAddress,
      onLeave: () => location.assign(withoutSettings(location.href)),
    });
    // The page may have tidied its address up meanwhile.
    writeAddress();
  };
  // The bar tells of slots: they have to be there.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', open);
  else open();

  return Object.assign(host, {
    viewPage: follow(host.viewPage),
  });

  /** Our own change of the address is no page view. */
  function follow(viewPage: () => void): () => void {
    return () => {
      const address = pageAddress();
      if (address !== viewed) {
        viewed = address;
        viewPage();
      }
      writeAddress();
    };
  }
}

/** What makes a page another one: not our settings, and not a place inside it. */
const pageAddress = (): string => withoutSettings(location.href.split('#')[0]!);
