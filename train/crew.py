"""Threads that share work. Each computes alone (run tells torch and OpenBLAS to use one thread each), and what they made is put
together in the order it was given out: the result does not depend on how many cores there are."""

import os
from concurrent.futures import ThreadPoolExecutor

crew = ThreadPoolExecutor(os.cpu_count())
