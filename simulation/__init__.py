"""Deterministic simulation: days of a shop from one seed, on real PostgreSQL. `punnet simulate`.

script.py    what happens when, written from the seed: plain steps, which can be left out one by one
world.py     virtual time, and the calls that stand still wherever the code holds no transaction
tasks.py     one such call; it may end there, as a process does that is killed
providers.py the payment providers' simulators in process; way.py: what goes wrong on the way to
             them; stripe_way.py, paypal_way.py: under each one's SDK
messages.py  what they tell us by themselves
worker.py    the jobs, by virtual time
customers.py, staff.py   what people do at a step
checks.py    what must be true after each step, and when everything has come to rest
run.py       one seed from beginning to end; its trace
shrink.py    the shortest steps that still fail
ground.py    a database for each run, copied from one that scene.py has filled
command.py   the words of `punnet simulate`
"""
