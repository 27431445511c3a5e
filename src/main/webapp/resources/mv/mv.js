/* What the pages do beyond plain HTML. Every one of them works without this file. */
(function () {
  'use strict';

  var body = document.body;
  var $ = function (selector, root) { return (root || document).querySelector(selector); };
  var $$ = function (selector, root) { return Array.from((root || document).querySelectorAll(selector)); };

  /* ---- Apply: bring what a newly rendered page says into this one, element by element ---- */

  function keyedIn(element) {
    return $$('[data-k]', element).filter(function (e) { return e.parentElement.closest('[data-k]') === element; });
  }

  /** The element's own markup, with its keyed descendants reduced to their keys. */
  function shell(element) {
    var copy = element.cloneNode(true);
    keyedIn(copy).forEach(function (e) { e.replaceWith('[' + e.dataset.k + ']'); });
    return copy.outerHTML;
  }

  function isBusy(element) {
    var focused = document.activeElement;
    return (element.contains(focused) && focused.matches('input:not([type=submit]), select, textarea'))
      || $('[popover]:popover-open, dialog[open]', element) !== null
      || $$('video', element).some(function (v) { return !v.paused; });
  }

  function patch(present, wanted) {
    if (present.outerHTML === wanted.outerHTML) { return; }
    var ours = keyedIn(present);
    var theirs = keyedIn(wanted);
    var alike = ours.length > 0 && ours.length === theirs.length
      && ours.every(function (e, i) { return e.dataset.k === theirs[i].dataset.k; });
    if (alike && shell(present) === shell(wanted)) {
      ours.forEach(function (e, i) { patch(e, theirs[i]); });
    } else if (!isBusy(present)) {
      var id = present.contains(document.activeElement) ? document.activeElement.id : '';
      present.replaceWith(wanted);
      if (id && document.getElementById(id)) { document.getElementById(id).focus({ preventScroll: true }); }
    }
  }

  function apply(html) {
    var next = new DOMParser().parseFromString(html, 'text/html');
    $$('[data-k]').filter(function (e) { return !e.parentElement.closest('[data-k]'); }).forEach(function (e) {
      var wanted = $('[data-k="' + CSS.escape(e.dataset.k) + '"]', next);
      if (wanted) { patch(e, document.importNode(wanted, true)); }
    });
    $$('.toast', next).forEach(function (toast) { showToast(document.importNode(toast, true)); });
  }

  /* ---- Act: forms of a page answer in place ---- */

  var working = false;

  function act(form, button) {
    var data = new URLSearchParams(new FormData(form));
    if (button && button.name) { data.append(button.name, button.value); }
    working = true;
    if (button) { button.setAttribute('aria-busy', 'true'); }
    fetch(form.action, { method: 'POST', body: data, credentials: 'same-origin' })
      .then(function (answer) {
        var here = answer.url.split('#')[0] === location.href.split('#')[0];
        var isPage = (answer.headers.get('Content-Type') || '').indexOf('text/html') === 0;
        if (!here || !isPage) {
          location.href = answer.url;
          return undefined;
        }
        return answer.text().then(function (html) {
          apply(html);
          if (form.matches('[data-bulk]')) { choose(form, false); }
        });
      })
      .catch(function () { form.submit(); })
      .finally(function () {
        working = false;
        if (button) { button.removeAttribute('aria-busy'); }
      });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    var button = event.submitter;
    var question = button && button.dataset.confirm;
    if (question && !form.dataset.sure) {
      event.preventDefault();
      ask(question, button.dataset.verb || button.textContent.trim(), function () {
        form.dataset.sure = '1';
        form.requestSubmit(button);
        delete form.dataset.sure;
      });
      return;
    }
    if (form.matches('[data-act]') && form.method === 'post') {
      event.preventDefault();
      if (!working) { act(form, button); }
    } else if (form.method === 'post') {
      sessionStorage.setItem('mv.scroll', location.pathname + ' ' + Math.round(scrollY));
    }
  });

  function ask(question, verb, then) {
    var dialog = $('#ask');
    $('p', dialog).textContent = question;
    $('.yes', dialog).textContent = verb;
    dialog.onclose = function () {
      if (dialog.returnValue === 'yes') { then(); }
      dialog.returnValue = '';
    };
    dialog.showModal();
    $('.no', dialog).focus();
  }

  /* A select in a filter needs no button of its own. */
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-go]')) { event.target.form.requestSubmit(); }
  });

  /* ---- Selection: the ticked videos of a list ---- */

  var lastPicked = null;

  function picks(form) { return $$('[name=sel]', form); }

  function tell(form) {
    var count = $('[data-count]', form);
    if (count) { count.textContent = count.dataset.count.replace('#', picks(form).filter(function (p) { return p.checked; }).length); }
    var all = $('[data-all]', form);
    if (all) { all.hidden = false; }
  }

  function choose(form, on) {
    picks(form).forEach(function (p) { p.checked = on; });
    tell(form);
  }

  /** Ticks the row the cursor is at, or with shift all from the last one ticked. */
  function pick(row, range) {
    var box = row && $('[name=sel]', row);
    if (!box) { return; }
    var all = picks(box.form);
    var from = all.indexOf(lastPicked);
    var to = all.indexOf(box);
    if (range && from >= 0) {
      all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach(function (p) { p.checked = true; });
    } else {
      box.checked = !box.checked;
    }
    lastPicked = box;
    tell(box.form);
  }

  document.addEventListener('change', function (event) {
    if (event.target.name === 'sel') {
      lastPicked = event.target;
      tell(event.target.form);
    }
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-all]')) { choose(event.target.closest('form'), true); }
  });

  /* ---- Scroll: a page that comes back after a POST is where it was ---- */

  var kept = (sessionStorage.getItem('mv.scroll') || '').split(' ');
  sessionStorage.removeItem('mv.scroll');
  if (kept[0] === location.pathname && kept[1]) { scrollTo(0, Number(kept[1])); }

  /* ---- Toasts ---- */

  var SHOWN_MILLIS = 6000;
  var MOST_TOASTS = 3;

  function showToast(toast) {
    var list = $('.toasts');
    if (!list) { return; }
    if (!toast.isConnected) { list.append(toast); }
    $$('.toast', list).slice(0, -MOST_TOASTS).forEach(function (t) { t.remove(); });
    $('button', toast).addEventListener('click', function () { toast.remove(); });
    if (toast.dataset.lasting === 'true') { return; }
    var timer;
    var start = function () { timer = setTimeout(function () { toast.remove(); }, SHOWN_MILLIS); };
    ['mouseenter', 'focusin'].forEach(function (e) { toast.addEventListener(e, function () { clearTimeout(timer); }); });
    ['mouseleave', 'focusout'].forEach(function (e) { toast.addEventListener(e, start); });
    start();
  }

  $$('.toast').forEach(showToast);

  /* ---- Live: the server says what changed, the page fetches itself again ---- */

  var FRESH_MILLIS = 400;
  var FIRST_PAUSE_MILLIS = 500;
  var POLL_MILLIS = 15000;
  var REOPEN_MILLIS = 30000;
  var PATIENCE_MILLIS = 10000;
  var planned = 0;
  var polling = 0;
  var warning = 0;
  var socket = null;
  var reopening = 0;
  var pause = FIRST_PAUSE_MILLIS;

  function refresh() {
    planned = 0;
    if (document.hidden || working) { return plan(FRESH_MILLIS * 5); }
    return fetch(location.href, { credentials: 'same-origin', headers: { 'X-Refresh': '1' } })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) { return undefined; }
        return answer.text().then(function (html) { if (!working) { apply(html); } });
      })
      .catch(function () { /* the next push, poll or reconnection tries again */ });
  }

  function plan(delay) {
    if (!planned) { planned = setTimeout(refresh, delay); }
  }

  /** Does this page show it? An element names all it shows in data-live: "d r v:12". */
  function shows(key) {
    var kind = key.split(':')[0];
    return $$('[data-live]').some(function (e) {
      var keys = e.dataset.live.split(' ');
      return keys.indexOf(key) >= 0 || keys.indexOf(kind) >= 0;
    });
  }

  function onLive(message) {
    if ((message.c || []).some(function (key) { return key === '*' || shows(key); })) { plan(FRESH_MILLIS); }
  }

  function onOpen() {
    clearInterval(polling);
    clearTimeout(warning);
    warning = 0;
    if (polling) { plan(FRESH_MILLIS); }
    polling = 0;
    if ($('.offline')) { $('.offline').hidden = true; }
  }

  /** The connection is gone: say so if it lasts, ask now and then meanwhile, and try again ever more slowly. */
  function onTrouble() {
    // Counted from the first failure: each further try fails too and must not put it off.
    if (!warning) {
      warning = setTimeout(function () { if ($('.offline')) { $('.offline').hidden = false; } }, PATIENCE_MILLIS);
    }
    if (!polling) { polling = setInterval(function () { plan(0); }, POLL_MILLIS); }
    clearTimeout(reopening);
    reopening = setTimeout(connect, pause);
    pause = Math.min(pause * 2, REOPEN_MILLIS);
  }

  function connect() {
    var at = $('#main').dataset.liveAt;
    if (!at) { return; }
    socket = new WebSocket((location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + at);
    socket.onopen = function () { pause = FIRST_PAUSE_MILLIS; onOpen(); };
    socket.onmessage = function (event) { onLive(JSON.parse(event.data)); };
    socket.onclose = onTrouble;
  }

  window.addEventListener('pagehide', function () { if (socket) { socket.onclose = null; socket.close(); } });
  window.addEventListener('pageshow', function (event) { if (event.persisted) { connect(); plan(0); } });
  connect();

  window.mv = { apply: apply, ask: ask };
  document.addEventListener('visibilitychange', function () { if (!document.hidden && planned) { plan(0); } });

  /* ---- Menus: popovers that close after a choice ---- */

  document.addEventListener('click', function (event) {
    var menu = event.target.closest('[popover].menu');
    if (menu && event.target.closest('a, button')) { setTimeout(function () { menu.hidePopover(); }, 0); }
  });

  $$('[data-back]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      if (document.referrer.indexOf(location.origin) === 0) {
        event.preventDefault();
        history.back();
      }
    });
  });

  $$('[data-copy]').forEach(function (button) {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
    });
  });

  /* ---- Keys ---- */

  var awaitingPlace = 0;

  function cursor(step) {
    var rows = $$('[data-row]');
    if (!rows.length) { return; }
    var at = rows.findIndex(function (r) { return r.classList.contains('cursor'); });
    if (at >= 0) { rows[at].classList.remove('cursor'); }
    var next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    next.classList.add('cursor');
    next.scrollIntoView({ block: 'nearest' });
    var link = $('a[data-open]', next);
    if (link) { link.focus({ preventScroll: true }); }
  }

  /* ---- Suggest: what the search box may mean, while somebody types ---- */

  var box = $('form[data-suggest]');
  var suggested = new Map();
  var typed = 0;

  function suggest(field, list) {
    var term = field.value.trim();
    if (!term) { return; }
    fetch(box.dataset.suggest + encodeURIComponent(term), { credentials: 'same-origin' })
      .then(function (answer) { return answer.ok ? answer.json() : []; })
      .then(function (all) {
        if (field.value.trim() !== term) { return; }
        suggested = new Map();
        list.replaceChildren.apply(list, all.map(function (s) {
          var option = document.createElement('option');
          option.value = s.detail ? s.text + ' \u2013 ' + s.detail : s.text;
          suggested.set(option.value, s.address);
          return option;
        }));
      })
      .catch(function () { /* The box works without. */ });
  }

  if (box) {
    $('input[list]', box).addEventListener('input', function (event) {
      clearTimeout(typed);
      var address = suggested.get(event.target.value);
      if (address && (!event.inputType || event.inputType === 'insertReplacementText')) {
        location.href = new URL(address, new URL(box.action)).href;
        return;
      }
      typed = setTimeout(suggest, 150, event.target, $('datalist', box));
    });
    box.addEventListener('submit', function (event) {
      var address = suggested.get($('input[list]', box).value);
      if (address) {
        event.preventDefault();
        location.href = new URL(address, new URL(box.action)).href;
      }
    });
  }

  function follow(selector) {
    var link = $(selector);
    if (link) { link.click(); }
  }

  var keys = {
    '/': function () { var field = $('#q') || $('.search input'); if (field) { field.focus(); field.select(); } },
    '?': function () { if ($('#keys')) { $('#keys').showModal(); } },
    x: function () { pick($('.cursor'), false); },
    X: function () { pick($('.cursor'), true); },
    e: function () {
      var button = $('[data-bulk]:has([name=sel]:checked) [name="f:edit"]') || $('[data-edit]');
      if (button) { button.click(); }
    },
    Escape: function () { var form = $('[data-bulk]'); if (form) { choose(form, false); } },
    j: function () { cursor(1); },
    k: function () { cursor(-1); },
    '[': function () { follow('.pager a[rel=prev]'); },
    ']': function () { follow('.pager a[rel=next]'); }
  };

  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]');
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (typing) {
      if (event.key === 'Escape') { event.target.blur(); }
      return;
    }
    if (event.key === 'g') {
      awaitingPlace = Date.now();
      return;
    }
    if (Date.now() - awaitingPlace < 1500) {
      awaitingPlace = 0;
      var place = $('[data-key="' + CSS.escape(event.key) + '"]');
      if (place) {
        event.preventDefault();
        location.href = place.href;
      }
      return;
    }
    if (body.dataset.keys !== 'off' && keys[event.key] && !$('dialog[open]') && !event.defaultPrevented) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
