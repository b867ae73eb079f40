/* Saves what is written in a long form as a draft, while it is being written. Without it, the button does the same. */
(() => {
  const form = document.querySelector('form[data-autosave]');
  const status = document.getElementById('autosave');
  if (!form || !status || !window.fetch) return;
  const pause = Number(form.dataset.autosave);
  let timer = 0;
  let saving = false;
  let changed = false;
  let leaving = false;

  const fields = () => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) body.append(name, String(value));
    body.set('do', 'autosave');
    return body;
  };

  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };

  const save = async (keepalive) => {
    clearTimeout(timer);
    if (!changed || saving || leaving) return;
    changed = false;
    saving = true;
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: fields(),
        credentials: 'same-origin',
        redirect: 'error',
        keepalive,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { savedAt, text } = await answer.json();
      const seen = form.elements.namedItem('draftAt');
      if (seen) seen.value = savedAt;
      say(text);
    } catch {
      changed = true;
      say(status.dataset.failed);
    }
    saving = false;
    if (changed && !keepalive) later();
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(false), pause);
  };

  form.addEventListener('input', () => {
    changed = true;
    later();
  });
  // The form itself is on its way: a draft behind it would come too late.
  document.addEventListener('submit', (event) => {
    if (event.target !== form) return;
    leaving = true;
    clearTimeout(timer);
  });
  window.addEventListener('pageshow', () => {
    leaving = false;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save(true);
  });
})();
