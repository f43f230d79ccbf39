// Files dropped anywhere on the page are sent with a bar to look at; progress of the reading comes as events.

const $ = (selector, within = document) => within.querySelector(selector);
const form = $('[data-drop]');

function send(files) {
    if (!files.length) return;
    const body = new FormData();
    body.append('csrf', $('[name=csrf]', form).value);
    for (const file of files) body.append('files', file, file.name);
    const bar = $('[data-sending]', form);
    const text = $('[data-sending-text]', form);
    bar.hidden = false;
    text.textContent = text.dataset.text;
    $('.drop-well', form).hidden = true;
    const request = new XMLHttpRequest();
    request.open('POST', '/imports');
    request.setRequestHeader('X-Csrf', $('[name=csrf]', form).value);
    request.upload.addEventListener('progress', event => {
        if (event.lengthComputable) $('progress', bar).value = 1000 * event.loaded / event.total;
    });
    request.addEventListener('load', () => {
        if (new URL(request.responseURL).pathname !== '/imports') {
            location.assign(request.responseURL);
            return;
        }
        // It stays on this page with a word about what was wrong.
        const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
        const problem = $('main .problem', answer);
        if (!problem) {
            location.reload();
            return;
        }
        ready();
        $('main .problem')?.remove();
        form.before(document.adoptNode(problem));
        problem.scrollIntoView({ block: 'center' });
    });
    request.addEventListener('error', () => {
        ready();
        document.getElementById('trouble').hidden = false;
    });
    request.send(body);
}

// ---- files: chosen, or dropped anywhere
function ready() {
    $('[data-sending]', form).hidden = true;
    $('.drop-well', form).hidden = false;
    $('[data-files]', form).value = '';
}

form?.querySelector('[data-files]').addEventListener('change', event => send([...event.target.files]));

let depth = 0;
const veil = $('[data-veil]');
const carries = event => form && form.isConnected && [...(event.dataTransfer?.types ?? [])].includes('Files');
document.addEventListener('dragenter', event => {
    if (!carries(event)) return;
    depth += 1;
    if (veil) veil.hidden = false;
});
document.addEventListener('dragleave', event => {
    if (!carries(event)) return;
    depth -= 1;
    if (depth <= 0 && veil) veil.hidden = true;
});
document.addEventListener('dragover', event => { if (carries(event)) event.preventDefault(); });
document.addEventListener('drop', event => {
    if (!carries(event)) return;
    event.preventDefault();
    depth = 0;
    if (veil) veil.hidden = true;
    send([...event.dataTransfer.files]);
});

// ---- progress
const watched = $('[data-progress]');
if (watched) {
    const events = new EventSource(watched.dataset.progress);
    const part = $('[data-progress-part]', watched);
    events.addEventListener('progress', event => {
        const fresh = new DOMParser().parseFromString(event.data, 'text/html').querySelector('[data-part]');
        if (fresh) part.replaceChildren(document.adoptNode(fresh));
    });
    events.addEventListener('over', () => {
        events.close();
        location.assign(watched.dataset.over + location.search);
    });
}
