import { SingleFlight } from '../../src/jobs/single-flight';

describe('single flight', () => {
  it('runs once more, and only once, for everybody who asked while it ran', async () => {
    let runs = 0;
    const flight = new SingleFlight(async () => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
    await Promise.all(Array.from({ length: 20 }, () => flight.run()));
    expect(runs).toBe(2);
    await flight.run();
    expect(runs).toBe(3);
  });

  it('can be run again after a failure', async () => {
    let runs = 0;
    const flight = new SingleFlight(async () => {
      runs += 1;
      if (runs === 1) throw new Error('first');
    });
    await expect(flight.run()).rejects.toThrow('first');
    await flight.run();
    expect(runs).toBe(2);
  });
});
