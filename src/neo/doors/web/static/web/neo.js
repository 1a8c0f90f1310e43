/* NÉO: what the pages gain from script. Each of them works without it; nothing is stored here. */
(function () {
  'use strict';
  var root = document.documentElement;
  var live = document.getElementById('live');
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function say(words) { if (live) { live.textContent = words; } }
  function byId(id) { return id ? document.getElementById(id) : null; }
  root.classList.add('js');

  /* ---------- theme: shown at once, remembered by the form ---------- */
  all('[data-theme-choice]').forEach(function (form) {
    form.addEventListener('change', function (event) {
      if (event.target.value) { root.dataset.theme = event.target.value; } else { root.removeAttribute('data-theme'); }
      fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'manual' }).catch(function () {});
    });
  });

  /* ---------- copy the number ---------- */
  all('[data-copy]').forEach(function (button) {
    if (!navigator.clipboard) { return; }
    button.hidden = false;
    button.addEventListener('click', function () {
      var label = button.querySelector('span');
      navigator.clipboard.writeText(byId(button.dataset.copy).textContent);
      label.textContent = 'Copié';
      say('Numéro copié.');
      setTimeout(function () { label.textContent = 'Copier'; }, 1500);
    });
  });

  /* ---------- copy a draft: its paragraphs, as they stand in the page ---------- */
  function copied(button, words, done) {
    var label = button.querySelector('span');
    var before = label.textContent;
    navigator.clipboard.writeText(words);
    label.textContent = 'Copié';
    say(done);
    setTimeout(function () { label.textContent = before; }, 1500);
  }
  all('[data-copy-parts]').forEach(function (button) {
    if (!navigator.clipboard) { return; }
    button.hidden = false;
    button.addEventListener('click', function () {
      var parts = all('[data-part]').map(function (field) { return field.value.trim(); }).filter(Boolean);
      copied(button, parts.join('\n\n'), 'Texte copié.');
      settled();
    });
  });

  /* ---------- typed text is kept nowhere: the page asks before it is lost ---------- */
  var LOSES = 'Le texte que vous avez écrit ou corrigé sera perdu. Continuer\u00a0?';
  var fields = all('textarea[data-part], textarea[data-typed]');
  var leaving = false;
  function typed(field) {
    if (field.hasAttribute('data-settled')) { return false; }
    return field.value !== field.defaultValue || (field.hasAttribute('data-typed') && field.value.trim() !== '');
  }
  function settled() { fields.forEach(function (field) { field.setAttribute('data-settled', ''); }); }
  function leave() { leaving = true; setTimeout(function () { leaving = false; }, 1000); }
  fields.forEach(function (field) {
    field.addEventListener('input', function () { field.removeAttribute('data-settled'); });
  });
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || !fields.length) { return; }
    /* what travels in the form sent is not lost, unless the form drops it or writes it again */
    var lost = fields.some(function (field) { return typed(field) && (field.form !== form || form.hasAttribute('data-drops')) && !field.hasAttribute('data-spare'); });
    if (lost && !window.confirm(LOSES)) { event.preventDefault(); return; }
    leave();
  });
  all('[data-loses]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      if (!window.confirm(link.dataset.loses)) { event.preventDefault(); return; }
      leave();
    });
  });
  window.addEventListener('beforeunload', function (event) {
    if (!leaving && fields.some(typed)) { event.preventDefault(); event.returnValue = ''; }
  });

  /* ---------- next steps: kept or set aside on this page alone ---------- */
  all('[data-proposal]').forEach(function (item) {
    item.querySelector('[data-proposal-acts]').hidden = false;
    var title = item.querySelector('[data-title]'), first = title.textContent;
    title.setAttribute('contenteditable', 'true');
    title.setAttribute('role', 'textbox');
    title.setAttribute('aria-label', title.dataset.name);
    title.spellcheck = false;
    title.addEventListener('keydown', function (event) {
      if (event.key === 'Enter') { event.preventDefault(); title.blur(); }
      if (event.key === 'Escape') { title.textContent = first; title.blur(); }
    });
    title.addEventListener('paste', function (event) {
      event.preventDefault();
      document.execCommand('insertText', false, event.clipboardData.getData('text/plain').replace(/\s+/g, ' '));
    });
    title.addEventListener('blur', function () {
      if (!title.textContent.trim()) { title.textContent = first; }
    });
    item.querySelector('[data-do="keep"]').addEventListener('click', function () {
      item.dataset.state = item.dataset.state === 'kept' ? '' : 'kept';
      this.setAttribute('aria-pressed', String(item.dataset.state === 'kept'));
    });
    item.querySelector('[data-do="dismiss"]').addEventListener('click', function () {
      item.dataset.state = 'dismissed';
      say('Suite écartée.');
    });
  });
  all('[data-copy-kept]').forEach(function (button) {
    if (!navigator.clipboard) { return; }
    button.hidden = false;
    button.addEventListener('click', function () {
      var kept = all('[data-proposal][data-state="kept"] [data-title]').map(function (one) { return '- ' + one.textContent; });
      copied(button, kept.join('\n'), kept.length ? 'Suites copiées.' : 'Rien n’est retenu.');
    });
  });

  /* ---------- a link into the record opens what is folded ---------- */
  function unfold() {
    var target = byId(decodeURIComponent(location.hash.slice(1)));
    var folded = target && target.closest('details');
    if (folded && !folded.open) { folded.open = true; target.scrollIntoView(); }
  }
  window.addEventListener('hashchange', unfold);
  unfold();

  /* ---------- portfolio: filter what is on the page, accents folded ---------- */
  function fold(text) { return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim(); }
  all('[data-filter]').forEach(function (form) {
    var table = byId(form.dataset.filter);
    var field = form.querySelector('input[type="search"]');
    var nothing = document.querySelector('[data-nothing]');
    if (!table) { return; }
    field.addEventListener('input', function () {
      var words = fold(field.value).split(' ');
      var shown = all('tbody tr', table).filter(function (row) {
        row.hidden = !words.every(function (word) { return row.dataset.key.indexOf(word) >= 0; });
        return !row.hidden;
      });
      nothing.hidden = shown.length > 0;
    });
  });

  /* ---------- source marks: open the passage in its pane; the page and the focus stay where they are ---------- */
  var pane = byId('passages');
  var last = null;
  function places(mark) { return [mark.getAttribute('href').slice(1)].concat((mark.dataset.also || '').split(' ')).filter(Boolean); }
  function light(ids) {
    all('mark.on', pane).forEach(function (one) { one.classList.remove('on'); });
    all('mark[data-of]', pane).forEach(function (one) {
      var here = one.dataset.of.split(' ');
      if (ids.some(function (id) { return here.indexOf(id) >= 0; })) { one.classList.add('on'); }
    });
  }
  function forget() {
    all('.src[aria-current]').forEach(function (one) { one.removeAttribute('aria-current'); });
    all('.sentences > li.open').forEach(function (one) { one.classList.remove('open'); });
  }
  /* a click anywhere on a cited sentence is a click on its first mark, unless words are being selected */
  function markOf(target) {
    var cited = target.closest('[data-cited]');
    if (!cited || target.closest('a, button') || !window.getSelection().isCollapsed) { return null; }
    return cited.querySelector('.src');
  }
  function open(mark) {
    var ids = places(mark);
    var target = byId(ids[0]);
    var sheet = target && target.closest('.passage');
    if (!sheet) { return; }
    pane.hidden = false;
    pane.querySelector('[data-hint]').hidden = true;
    all('.passage', pane).forEach(function (one) { one.hidden = one !== sheet; });
    light(ids);
    forget();
    mark.setAttribute('aria-current', 'true');
    if (mark.closest('li')) { mark.closest('li').classList.add('open'); }
    pane.scrollTop = Math.max(0, target.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop - 90);
    say('Passage ouvert\u00a0: ' + sheet.dataset.name);
  }
  if (pane) {
    var narrow = window.matchMedia('(max-width: 64rem)');
    var close = function () { pane.hidden = narrow.matches; if (last && last.isConnected) { last.focus(); } };
    pane.classList.add('pinned');
    pane.hidden = narrow.matches;
    all('.passage', pane).forEach(function (one) { one.hidden = true; });
    pane.querySelector('[data-hint]').hidden = false;
    document.addEventListener('click', function (event) {
      var mark = event.target.closest('.src') || markOf(event.target);
      if (!mark) { return; }
      event.preventDefault();
      if (mark === last && event.detail === 0 && !pane.hidden) { pane.focus(); return; }
      last = mark;
      open(mark);
    });
    pane.addEventListener('keydown', function (event) { if (event.key === 'Escape') { event.stopPropagation(); close(); } });
    pane.querySelector('.close').addEventListener('click', close);
  }

  /* A passage that is redrawn with more marks stays open and lit. */
  function putPassages(passages) {
    var list = pane.querySelector('[data-passages]');
    (passages || []).forEach(function (one) {
      var old = byId(one.id);
      var shown = old && !old.hidden;
      if (old) { old.outerHTML = one.html; } else { list.insertAdjacentHTML('beforeend', one.html); }
      byId(one.id).hidden = !shown;
      if (shown && last && last.isConnected) { light(places(last)); }
    });
  }

  /* ---------- events of the server, read as they come ---------- */
  var AWAY = 'Le serveur ne répond pas. Rien n’a été perdu\u00a0: le dossier reste complet, vous pouvez réessayer.';
  var SIGNED_OUT = 'Vous n’êtes plus connecté. Rien n’a été perdu\u00a0: rechargez la page pour vous reconnecter.';
  function read(response, on) {
    var type = response.headers.get('content-type') || '';
    if (response.redirected) { throw new Error(SIGNED_OUT); }
    if (!response.ok || type.indexOf('text/event-stream') !== 0) { throw new Error(AWAY); }
    var reader = response.body.getReader();
    var decoder = new TextDecoder();
    var rest = '';
    function next(chunk) {
      rest += decoder.decode(chunk.value || new Uint8Array(), { stream: !chunk.done });
      var parts = rest.split('\n\n');
      rest = parts.pop();
      parts.forEach(function (part) {
        var name = /^event: (.*)$/m.exec(part);
        var data = /^data: (.*)$/m.exec(part);
        if (name && data) { on(name[1], JSON.parse(data[1])); }
      });
      return chunk.done ? null : reader.read().then(next);
    }
    return reader.read().then(next);
  }

  /* ---------- synthesis ---------- */
  var synthesis = byId('synthesis');
  var running = null;
  function show(state) {
    synthesis.dataset.state = state;
    synthesis.setAttribute('aria-busy', String(state === 'stream'));
  }
  function part(name) { return document.querySelector('[data-' + name + ']'); }
  function empty() {
    part('sections').innerHTML = '';
    part('blocks').innerHTML = '';
    all('.passage[id^="s-"]', pane).forEach(function (one) { one.remove(); });
    pane.querySelector('[data-hint]').hidden = all('.passage', pane).some(function (one) { return !one.hidden; });
    forget();
  }
  function why(error) { return error && error.message === SIGNED_OUT ? SIGNED_OUT : AWAY; }
  function fail(error) {
    if (!part('failure').innerHTML) { part('failure').textContent = why(error); }
    show('error');
    say('La synthèse n’a pas abouti.');
  }
  function write() {
    if (running) { running.abort(); }
    var mine = running = new AbortController();
    var ended = false;
    empty();
    part('failure').innerHTML = '';
    show('stream');
    fetch(synthesis.dataset.stream, { signal: mine.signal, cache: 'no-store' }).then(function (response) {
      return read(response, function (name, value) {
        if (mine.signal.aborted) { return; }
        if (name === 'plan') {
          part('sections').innerHTML = value.html;
          if (value.notice) { say(value.notice + ' La rédaction recommence.'); }
        }
        if (name === 'line') { putLine(value); }
        if (name === 'done') { ended = true; finish(value); }
        if (name === 'failed') { ended = true; part('failure').innerHTML = value.html; fail(); }
      });
    }).then(function () { if (!ended && !mine.signal.aborted) { fail(); } }).catch(function (error) {
      if (!mine.signal.aborted && !ended) { fail(error); }
    });
  }
  function putLine(value) {
    var place = synthesis.querySelector('[data-line="' + value.index + '"]');
    putPassages(value.passages);
    if (!place) { return; }
    if (!value.html.trim()) { drop(place); return; }
    place.outerHTML = value.html;
    synthesis.querySelector('[data-line="' + value.index + '"]').classList.add('arrived');
  }
  /* a line that another one has said goes, and its section with it when it was the last */
  function drop(place) {
    var list = place.parentNode;
    place.remove();
    if (!list.children.length) { list.parentNode.remove(); }
  }
  function finish(value) {
    part('blocks').innerHTML = value.blocks;
    part('engine').innerHTML = value.engine;
    part('summary').textContent = value.summary;
    putPassages(value.passages);
    running = null;
    show('done');
    say('Synthèse terminée\u00a0: ' + value.summary + '.');
  }
  function stop() {
    var lines = all('[data-line]', synthesis).length;
    var written = all('[data-written]', synthesis).length;
    if (running) { running.abort(); running = null; }
    part('stopped').textContent = written + (written < 2 ? ' phrase vérifiée sur ' : ' phrases vérifiées sur ') + lines;
    show('stopped');
    say('Rédaction arrêtée.');
    synthesis.querySelector('[data-write] button').focus();
  }
  function clear() {
    if (running) { running.abort(); running = null; }
    empty();
    show('cleared');
    say('Synthèse effacée.');
    synthesis.querySelector('[data-write] button').focus();
  }
  if (synthesis) {
    synthesis.querySelector('[data-write]').addEventListener('submit', function (event) { event.preventDefault(); write(); });
    synthesis.querySelector('[data-do="stop"]').addEventListener('click', stop);
    synthesis.querySelector('[data-do="clear"]').addEventListener('click', function (event) { event.preventDefault(); clear(); });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && synthesis.dataset.state === 'stream') { stop(); }
    });
    if (synthesis.hasAttribute('data-auto')) { write(); }
  }

  /* ---------- questions: asked in the body of a request, shown above the earlier ones ---------- */
  var ask = document.querySelector('[data-ask]');
  var answers = document.querySelector('[data-answers]');
  var asked = 1;
  function answer(form) {
    var body = new FormData(form);
    var field = form.querySelector('input[name="q"]');
    asked += 1;
    body.set('suite', 'q' + (asked % 1000));
    var holder = document.createElement('div');
    holder.className = 'qa-holder';
    holder.innerHTML = '<article class="qa"><h3></h3><p class="waiting"></p></article>';
    holder.querySelector('h3').textContent = body.get('q');
    answers.insertBefore(holder, answers.firstChild);
    answers.setAttribute('aria-busy', 'true');
    field.value = '';
    fetch(byId('questions').dataset.stream, { method: 'POST', body: body, cache: 'no-store' }).then(function (response) {
      return read(response, function (name, value) {
        if (name === 'done') { putPassages(value.passages); say(value.summary); }
        if (name === 'failed') { say('La réponse n’a pas abouti.'); value.html = '<article class="qa">' + value.html + '</article>'; }
        holder.innerHTML = value.html;
        holder.scrollIntoView({ block: 'nearest' });  /* it was asked for; a synthesis never scrolls the page */
      });
    }).catch(function (error) {
      holder.innerHTML = '<article class="qa"><h3></h3><p></p></article>';
      holder.querySelector('h3').textContent = body.get('q');
      holder.querySelector('p').textContent = why(error);
      say('La réponse n’a pas abouti.');
    }).then(function () { answers.setAttribute('aria-busy', 'false'); });
  }
  if (ask && pane) {
    ask.addEventListener('submit', function (event) { event.preventDefault(); answer(ask); });
  }
}());
