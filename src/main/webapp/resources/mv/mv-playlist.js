/* Rows of a playlist moved by pointer or by keys, files read for import. Every page works without this file. */
(function () {
  'use strict';

  /* ---- Import: a file of the reader's disk goes into the form as it is, whatever its encoding ---- */

  var chooser = document.querySelector('[data-file]');
  if (chooser) {
    chooser.hidden = false;
    chooser.querySelector('input[type=file]').addEventListener('change', function (event) {
      var file = event.target.files[0];
      var field = chooser.querySelector('input[name=file]');
      field.value = '';
      if (!file) { return; }
      var reader = new FileReader();
      reader.onload = function () { field.value = String(reader.result).split(',')[1] || ''; };
      reader.readAsDataURL(file);
    });
  }

  /* ---- Rules: the form answers in place, and shows what it would give while it is being written ---- */

  var rules = document.querySelector('form[data-rules]');
  var SETTLED_MILLIS = 400;
  var asked = 0;
  var settling = 0;

  /** Sends the form as if a button had been pressed; only parts of the answer are taken over. */
  function ask(button, parts) {
    var number = ++asked;
    var data = new URLSearchParams(new FormData(rules));
    data.append(button.name, button.value);
    fetch(rules.action, { method: 'POST', body: data, credentials: 'same-origin' })
      .then(function (answer) { return answer.text(); })
      .then(function (html) {
        if (number !== asked) { return; }
        var next = new DOMParser().parseFromString(html, 'text/html');
        parts.forEach(function (id) {
          var wanted = next.getElementById(id);
          var present = document.getElementById(id);
          if (!wanted) { return; }
          var focused = present.contains(document.activeElement) ? document.activeElement.id : '';
          present.replaceWith(document.importNode(wanted, true));
          if (focused && document.getElementById(focused)) { document.getElementById(focused).focus(); }
        });
      })
      .catch(function () { /* the button below does the same */ });
  }

  if (rules) {
    rules.addEventListener('input', function (event) {
      var shape = /^[fog]\./.test(event.target.name);
      clearTimeout(settling);
      settling = setTimeout(function () {
        ask({ name: 'r:look', value: '1' }, shape ? ['rules', 'preview'] : ['preview']);
      }, shape ? 0 : SETTLED_MILLIS);
    });
    rules.addEventListener('submit', function (event) {
      var button = event.submitter;
      if (button && /^r:(look|addRule|addGroup|removeNode)$/.test(button.name)) {
        event.preventDefault();
        event.stopPropagation();
        clearTimeout(settling);
        ask(button, ['rules', 'preview']);
      }
    });
  }

  /* ---- Order ---- */

  var form = document.querySelector('form[data-move]');
  if (!form || !form.dataset.move) { return; }
  var said = document.getElementById('moved');
  var held = null;

  function rows() { return Array.from(form.querySelectorAll('tr[data-entry]')); }

  function entry(row) { return Number(row.dataset.entry); }

  function say(row) {
    said.textContent = said.dataset.text.replace('{0}', String(rows().indexOf(row) + 1));
  }

  /** What is left of the list is as before: only this row has another one below it. */
  function send(row) {
    var below = row.nextElementSibling;
    var move = { entryIds: [entry(row)] };
    var last = rows().length - 1;
    if (below) {
      move.beforeEntryId = entry(below);
    } else {
      // The last of this page is not the last of the list.
      move.to = Number(form.dataset.first || 1) + last;
    }
    fetch(form.dataset.move, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(move)
    }).finally(function () {
      fetch(location.href, { credentials: 'same-origin' })
        .then(function (answer) { return answer.text(); })
        .then(function (html) {
          var focused = document.activeElement.closest && document.activeElement.closest('tr[data-entry]');
          var id = focused ? focused.id : '';
          window.mv.apply(html);
          var again = id && document.getElementById(id);
          if (again) { again.querySelector('[data-grip]').focus({ preventScroll: true }); }
        });
    });
  }

  function shift(row, step) {
    var other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) { return; }
    row.parentNode.insertBefore(step < 0 ? row : other, step < 0 ? other : row);
    row.querySelector('[data-grip]').focus();
    say(row);
    send(row);
  }

  form.addEventListener('keydown', function (event) {
    var grip = event.target.closest('[data-grip]');
    var step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (grip && step) {
      event.preventDefault();
      shift(grip.closest('tr'), step);
    }
  });

  form.addEventListener('pointerdown', function (event) {
    var grip = event.target.closest('[data-grip]');
    if (!grip || event.button !== 0) { return; }
    held = { row: grip.closest('tr'), from: rows().indexOf(grip.closest('tr')) };
    held.row.classList.add('held');
    grip.setPointerCapture(event.pointerId);
  });

  form.addEventListener('pointermove', function (event) {
    if (!held) { return; }
    var over = rows().find(function (row) {
      var box = row.getBoundingClientRect();
      return row !== held.row && event.clientY >= box.top && event.clientY <= box.bottom;
    });
    if (over) {
      var down = rows().indexOf(over) > rows().indexOf(held.row);
      over.parentNode.insertBefore(held.row, down ? over.nextSibling : over);
    }
  });

  function drop() {
    if (!held) { return; }
    var was = held;
    held = null;
    was.row.classList.remove('held');
    if (rows().indexOf(was.row) !== was.from) {
      say(was.row);
      send(was.row);
    }
  }

  form.addEventListener('pointerup', drop);
  form.addEventListener('pointercancel', drop);

  form.classList.add('can');
})();
