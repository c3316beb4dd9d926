/** The Python modules that let Close's client and scripts run unchanged against another address. */

/**
 * Read by Python before a script. Requests to Close go to the emulator, other requests to a server of files. `rU` is a mode
 * of files that Python 3.11 removed.
 */
export const SITECUSTOMIZE = `
import builtins, os, sys
import requests

CLOSE = 'https://api.close.com/api/v1/'
prepare_url = requests.models.PreparedRequest.prepare_url

def prepared(self, url, params):
    if url.startswith(CLOSE):
        url = os.environ['EMULATOR_URL'] + '/' + url[len(CLOSE):]
    elif not url.startswith(os.environ['EMULATOR_URL']):
        url = os.environ['FILES_URL']
    prepare_url(self, url, params)

requests.models.PreparedRequest.prepare_url = prepared

open_file = builtins.open
builtins.open = lambda file, mode='r', *rest, **named: open_file(file, mode.replace('U', ''), *rest, **named)
sys.path.append(os.path.join(os.path.dirname(__file__), 'fallback'))
`;

/** Used where the packages of the scripts are not installed. */
export const FALLBACKS: Readonly<Record<string, string>> = {
  'gevent/__init__.py': '',
  'gevent/monkey.py': 'def patch_all(*_, **__):\n    pass\n',
  'gevent/pool.py':
    'class Pool:\n    def __init__(self, size=None):\n        pass\n    def map(self, run, items):\n        return [run(item) for item in items]\n',
  'unidecode.py':
    "import unicodedata\ndef unidecode(text):\n    return unicodedata.normalize('NFKD', text).encode('ascii', 'ignore').decode()\n",
  'progressbar/__init__.py':
    'class ProgressBar:\n    def __init__(self, **_):\n        pass\n    def start(self):\n        return self\n    update = finish = lambda self, *_: None\n',
  'progressbar/widgets.py': 'ETA = Bar = FileTransferSpeed = Percentage = str\n',
};
