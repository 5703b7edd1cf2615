Console.WriteLine("no workload named");
