"""Deterministic simulation: days of a shop from one seed, on real PostgreSQL. `punnet simulate`.

script.py    what happens when, written from the seed: plain steps, which can be left out one by one
world.py     virtual time, and the calls that stand still wherever the code holds no transaction
tasks.py     one such call; it may end there, as a process does that is killed
providers.py the payment providers' simulators in process; way.py: what goes wrong on the way to
             them; stripe_way.py, paypal_way.py: under each one's SDK
messages.py  what they tell us by themselves
worker.py    the jobs, by virtual time
customers.py, amending.py, complaints.py   what customers do at a step
staff.py, door.py, service.py   what staff do; desk.py: who else moves money
checks.py    what must be true after each step, and when everything has come to rest: truths.py asks
             the database, sums.py reckons every order anew
run.py       one seed from beginning to end; its trace
shrink.py    the shortest steps that still fail
ground.py    a database for each run, copied from one that scene.py has filled
command.py   the words of `punnet simulate`
"""
