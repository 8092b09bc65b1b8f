import type { LitElement, ReactiveController } from 'lit';

interface Drawing {
  /** Where is drawn; nothing before the host's first update. */
  readonly place: () => HTMLElement | null;
  readonly draw: () => void;
  /** CSS px: wider than this nothing is drawn. */
  readonly mostWidth?: number;
}

/**
 * Draws what stands in a place of its host, and again wherever the place gets another width. Each
 * drawing is a task of its own: six of them together would keep the page from typing.
 */
export class DrawingController implements ReactiveController {
  /** Of the place, in whole CSS px; 0 before it is laid out. */
  width = 0;
  private observed: HTMLElement | null = null;
  private isScheduled = false;
  private readonly resized = new ResizeObserver(([entry]) => {
    const width = Math.floor(Math.min(this.mostWidth, entry!.contentRect.width));
    if (width === this.width) return;
    this.width = width;
    this.schedule();
  });
  private readonly place: Drawing['place'];
  private readonly draw: Drawing['draw'];
  private readonly mostWidth: number;

  constructor(
    private readonly host: LitElement,
    { place, draw, mostWidth = Infinity }: Drawing,
  ) {
    this.place = place;
    this.draw = draw;
    this.mostWidth = mostWidth;
    host.addController(this);
  }

  hostConnected(): void {
    this.observe();
  }

  hostUpdated(): void {
    this.observe();
  }

  hostDisconnected(): void {
    this.resized.disconnect();
    this.observed = null;
  }

  /** Once before long, however often it is asked for. */
  schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.isScheduled = false;
        if (this.host.isConnected) this.draw();
      }),
    );
  }

  private observe(): void {
    const place = this.place();
    if (!place || place === this.observed) return;
    this.resized.disconnect();
    this.resized.observe(place);
    this.observed = place;
  }
}
