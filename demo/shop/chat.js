// The chat of the shop: Taktvoll decides whether a machine may write first, and what; the shop writes
// it. What it answers when asked why is Taktvoll's own explanation, as text.
{
  const chat = document.querySelector('.chat');
  const log = chat.querySelector('.chat-log');
  const answers = chat.querySelector('.chat-answers');
  const opener = document.querySelector('.chat-open');
  const show = (isOpen) => {
    chat.hidden = !isOpen;
    opener.hidden = isOpen || !log.childElementCount;
  };
  /** Whoever writes, in words and not by colour alone. */
  const write = (className, text) => {
    const entry = document.createElement('p');
    entry.className = className;
    entry.textContent = text;
    log.append(entry);
    entry.scrollIntoView({ block: 'nearest' });
  };

  const onTap = (element, work) => element.addEventListener('click', work);
  let current;
  const close = () => {
    current?.closed();
    // The focus is not lost with the window.
    const hadFocus = chat.contains(document.activeElement);
    show(false);
    if (hadFocus) opener.focus();
  };
  onTap(chat.querySelector('.chat-close'), close);
  onTap(opener, () => {
    show(true);
    log.focus();
  });
  chat.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });

  window.taktvoll ??= [];
  window.taktvoll.push((client) => {
    let isTime = false;
    let isAsking = false;

    /** Takes back what was written: what may no longer stand does not stand. */
    const clear = () => {
      log.replaceChildren();
      close();
      current = undefined;
    };
    const ask = async () => {
      if (!isTime || isAsking || current) return;
      isAsking = true;
      const decision = await client.request({ placement: 'chat', why: 'on-tap' });
      isAsking = false;
      if (decision.outcome !== 'show') return;
      current = decision;
      const { offer, creative } = decision;
      const message = chat.querySelector(`[data-message="${offer}/${creative}"]`);
      // Visible first: a screen reader says what is added to a log that is there.
      show(true);
      answers.hidden = false;
      log.append(message.content.cloneNode(true));
      await decision.rendered(chat);
    };

    onTap(log, ({ target }) => target.closest('a') && current?.clicked());
    onTap(answers, async ({ target }) => {
      const button = target.closest('[data-chat]');
      if (!button || !current) return;
      write('chat-asked', button.textContent);
      if (button.dataset.chat === 'why') {
        const { text } = await current.explanation(document.documentElement.lang);
        write('chat-message', text);
        return;
      }
      const { offer } = current;
      log.focus();
      answers.hidden = true;
      await Promise.all([current.dismissed(), client.preferences.mute({ offer })]);
      write('chat-message', chat.dataset.stopped);
    });
    // Another tab interrupts, or the page goes: the message waits behind the button.
    client.on('close', (decision) => decision === current && close());
    // Consent came, or went.
    client.on('change', () => {
      if (current && !client.isRemembered()) clear();
      ask();
    });
    // Whoever has read for a while may have a question.
    setTimeout(() => {
      isTime = true;
      ask();
    }, 15_000);
  });
}
