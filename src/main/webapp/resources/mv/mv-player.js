/* The player of the video page: resume point, picture preview on the seek bar, keys, plain errors. */
(function () {
  'use strict';

  var root = document.querySelector('.player:has(video)');
  if (!root) { return; }
  var video = root.querySelector('video');
  var data = root.dataset;
  var SAVE_MILLIS = 10000;
  var NEAR_START = 10;
  var NEAR_END = 15;

  /* ---- Where we were ---- */

  var savedAt = 0;
  var savedPosition = -1;

  function remember() {
    var position = video.ended ? 0 : Math.floor(video.currentTime);
    if (position === savedPosition || !video.duration) { return; }
    savedAt = Date.now();
    savedPosition = position;
    fetch(data.positionUrl, {
      method: 'PUT',
      keepalive: true,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ positionSeconds: position })
    }).catch(function () { /* the next one may arrive */ });
  }

  video.addEventListener('timeupdate', function () {
    if (!video.paused && Date.now() - savedAt > SAVE_MILLIS) { remember(); }
  });
  video.addEventListener('pause', remember);
  video.addEventListener('ended', function () {
    remember();
    var next = document.querySelector('[data-next]');
    if (next) { location.href = next.href; }
  });
  addEventListener('pagehide', function () { if (video.currentTime > 0) { remember(); } });

  var resume = root.querySelector('.resume');

  function hideResume() { if (resume) { resume.hidden = true; } }

  function playFrom(seconds) {
    hideResume();
    video.currentTime = seconds;
    video.play();
  }

  video.addEventListener('loadedmetadata', function () {
    var position = Number(data.position || 0);
    if (resume && position > NEAR_START && position < video.duration - NEAR_END) {
      resume.hidden = false;
      resume.querySelector('[data-resume]').addEventListener('click', function () { playFrom(position); });
      resume.querySelector('[data-restart]').addEventListener('click', function () { playFrom(0); });
    }
    if (location.hash === '#play') { video.play().catch(function () { /* needs a click first */ }); }
  });
  video.addEventListener('play', hideResume);

  /* ---- When it cannot play ---- */

  function fail(reason) {
    var fault = root.querySelector('.fault');
    fault.querySelector('[data-reason]').textContent = data[reason] || data.faultOther;
    fault.hidden = false;
    hideResume();
  }

  video.addEventListener('error', function () {
    var code = video.error ? video.error.code : 0;
    if (code === MediaError.MEDIA_ERR_NETWORK) {
      fail('faultNetwork');
    } else if (code === MediaError.MEDIA_ERR_DECODE) {
      fail('faultDecode');
    } else {
      explain();
    }
  });

  /** "Not supported" may also mean that the file could not be had: ask the server which. */
  function explain() {
    fetch(video.currentSrc || video.src, { method: 'HEAD', credentials: 'same-origin' })
      .then(function (answer) { fail(answer.ok ? 'faultFormat' : answer.status === 404 ? 'faultMissing' : 'faultOther'); })
      .catch(function () { fail('faultNetwork'); });
  }

  /* Some browsers play the sound of a film whose picture they cannot decode, and report no error. */
  video.addEventListener('playing', function () { if (video.videoWidth === 0) { fail('faultPicture'); } });
  video.addEventListener('loadeddata', function () { if (video.videoWidth > 0) { root.querySelector('.fault').hidden = true; } });

  /* ---- Seek bar with pictures ---- */

  var bar = root.querySelector('.seek');
  var slider = bar.querySelector('input');
  var bubble = bar.querySelector('.bubble');
  var picture = bubble.querySelector('i');
  var label = bubble.querySelector('span');
  var cues = [];
  var dragging = false;

  function clock(seconds) {
    var s = Math.max(0, Math.floor(seconds));
    var tail = String(s % 60).padStart(2, '0');
    var minutes = Math.floor(s / 60);
    return minutes < 60 ? minutes + ':' + tail
      : Math.floor(minutes / 60) + ':' + String(minutes % 60).padStart(2, '0') + ':' + tail;
  }

  function secondsOf(stamp) {
    return stamp.trim().split(':').reduce(function (sum, part) { return sum * 60 + Number(part); }, 0);
  }

  /** WebVTT whose cues name a part of a picture: sheet.jpg#xywh=0,0,160,90. */
  function readCues(text, base) {
    return text.split(/\r?\n\r?\n/).map(function (block) {
      var lines = block.split(/\r?\n/);
      var at = lines.findIndex(function (line) { return line.indexOf('-->') > 0; });
      var target = at < 0 ? null : /^(.*)#xywh=(\d+),(\d+),(\d+),(\d+)/.exec(lines[at + 1] || '');
      if (!target) { return null; }
      var times = lines[at].split('-->');
      return {
        from: secondsOf(times[0]),
        to: secondsOf(times[1].trim().split(' ')[0]),
        url: new URL(target[1], base).href,
        x: Number(target[2]), y: Number(target[3]), w: Number(target[4]), h: Number(target[5])
      };
    }).filter(Boolean);
  }

  function loadCues() {
    if (!data.sprites) { return; }
    var base = new URL(data.sprites, location.href).href;
    fetch(base, { credentials: 'same-origin' })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (text) { cues = readCues(text, base); })
      .catch(function () { /* no preview then */ });
  }

  function preview(seconds, x) {
    var cue = cues.find(function (c) { return seconds >= c.from && seconds < c.to; });
    picture.hidden = !cue;
    if (cue) {
      picture.style.width = cue.w + 'px';
      picture.style.height = cue.h + 'px';
      picture.style.backgroundImage = 'url("' + cue.url + '")';
      picture.style.backgroundPosition = -cue.x + 'px ' + -cue.y + 'px';
    }
    label.textContent = clock(seconds);
    bubble.hidden = false;
    var half = bubble.offsetWidth / 2;
    bubble.style.left = Math.min(bar.clientWidth - half, Math.max(half, x)) + 'px';
  }

  function wire() {
    bar.hidden = false;
    slider.max = String(video.duration);
    slider.addEventListener('pointermove', function (event) {
      var box = slider.getBoundingClientRect();
      var share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
      preview(share * video.duration, event.clientX - bar.getBoundingClientRect().left);
    });
    slider.addEventListener('pointerleave', function () { bubble.hidden = true; });
    slider.addEventListener('pointerdown', function () { dragging = true; });
    slider.addEventListener('change', function () { dragging = false; });
    slider.addEventListener('input', function () { video.currentTime = Number(slider.value); });
    video.addEventListener('timeupdate', function () {
      if (dragging) { return; }
      slider.value = String(video.currentTime);
      slider.setAttribute('aria-valuetext', clock(video.currentTime));
    });
    loadCues();
  }

  if (video.readyState >= 1) { wire(); } else { video.addEventListener('loadedmetadata', wire, { once: true }); }

  /* ---- Keys ---- */

  function skip(seconds) { video.currentTime = Math.min(video.duration || 0, Math.max(0, video.currentTime + seconds)); }

  function toggle() { if (video.paused) { video.play(); } else { video.pause(); } }

  function louder(by) { video.volume = Math.min(1, Math.max(0, video.volume + by)); }

  function fullScreen() {
    if (document.fullscreenElement) { document.exitFullscreen(); } else { video.requestFullscreen(); }
  }

  var keys = {
    ' ': toggle,
    k: toggle,
    ArrowLeft: function () { skip(-5); },
    ArrowRight: function () { skip(5); },
    J: function () { skip(-10); },
    L: function () { skip(10); },
    ArrowUp: function () { louder(0.1); },
    ArrowDown: function () { louder(-0.1); },
    m: function () { video.muted = !video.muted; },
    f: fullScreen,
    ',': function () { video.pause(); skip(-0.04); },
    '.': function () { video.pause(); skip(0.04); }
  };

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, dialog')) { return; }
    if (event.key === ' ' && event.target.closest('button, a, video')) { return; }
    if (/^[0-9]$/.test(event.key) && video.duration) {
      video.currentTime = video.duration * Number(event.key) / 10;
    } else if (keys[event.key]) {
      keys[event.key]();
    } else {
      return;
    }
    event.preventDefault();
  }, true);

  /* ---- Lyrics: the line that is sung ---- */

  var sung = Array.from(document.querySelectorAll('[data-lyrics] [data-at]'));

  video.addEventListener('timeupdate', function () {
    var at = sung.filter(function (l) { return Number(l.dataset.at) <= video.currentTime + 0.2; }).pop();
    if (!at || at.hasAttribute('aria-current')) { return; }
    sung.forEach(function (l) { l.removeAttribute('aria-current'); });
    at.setAttribute('aria-current', 'true');
    var list = at.parentElement;
    list.scrollTop = at.offsetTop - list.offsetTop - list.clientHeight / 2;
  });
})();
