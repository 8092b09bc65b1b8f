import type { TopicChoice } from '../../model/overview.js';
import { createElement } from '../create-element.js';
import { keyed } from './keyed.js';
import { createSection, createSwitch } from './parts.js';
import type { View } from './view.js';
import { nameOf } from './words-for.js';

/** What offers are about, families first: each can rest. No reason is asked, and none is stored. */
export function createTopicsSection(view: View): HTMLElement | false {
  const { overview, messages } = view;
  const { topics } = overview;
  const { topics: words } = messages;
  if (!topics.length) return false;
  const known = new Set(topics.map(({ topic }) => topic));
  const families = topics.filter(({ parent }) => parent === undefined || !known.has(parent));
  const resting = new Set(topics.flatMap(({ isResting, restsBy }) => (isResting && restsBy) || []));
  return createSection(view, {
    key: 'topics',
    title: words.title,
    count: words.count(resting.size),
    render: () => [
      createElement('p', {}, words.intro),
      createElement('ul', {}, ...families.map((topic) => createTopic(view, topic))),
    ],
  });
}

function createTopic(view: View, choice: TopicChoice): HTMLElement {
  const { overview, messages, host } = view;
  const { topics: words } = messages;
  const { topic, label, isResting, restsBy } = choice;
  const name = nameOf(messages, topic, label);
  const children = overview.topics.filter(({ parent }) => parent === topic);
  const within =
    children.length > 0 &&
    createElement('ul', {}, ...children.map((child) => createTopic(view, child)));
  if (isResting && restsBy !== undefined && restsBy !== topic) {
    const above = overview.topics.find((each) => each.topic === restsBy);
    const text = words.restsWith(nameOf(messages, restsBy, above?.label));
    const what = createElement('p', {}, name, createElement('small', {}, text));
    return keyed(`topic/${topic}`, 'li', {}, what, within || '');
  }
  const { mute, unmute } = host.preferences;
  const row = createSwitch(view, {
    key: `topic/${topic}`,
    label: words.rest(name),
    isOn: isResting,
    text: isResting ? words.back : words.rested,
    run: () => (isResting ? unmute : mute)({ topic }),
    takeBack: () => (isResting ? mute : unmute)({ topic }),
  });
  if (within) row.append(within);
  return row;
}
