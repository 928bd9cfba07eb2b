/**
 * Skills by their canonical names, with the other spellings that pages use: one entry a line,
 * `Canonical = alias, alias`. Names are compared without regard to case, hyphens and spaces being the same,
 * except those marked `!`: they are words of everyday language too (Go, Swift, Spark) and count only in the
 * given capitals and among their like (see fields/skills.ts).
 */
const LANGUAGES = `
Python = python3, python 3
C++ = c++11, c++14, c++17, c++20, c++23, cpp
C! =
C# = c sharp
Java =
JavaScript = js!, ecmascript
TypeScript = ts!
Go! = golang
Rust! =
R! =
Julia! =
Scala! =
Kotlin =
Swift! =
Objective-C =
Ruby! =
Perl =
PHP =
Lua =
Haskell =
Elixir! =
Erlang =
Fortran =
MATLAB =
SQL =
Bash = shell scripting, shell scripts, unix shell
HTML =
CSS =
CUDA =
OpenCL =
SYCL =
GLSL =
HLSL =
Verilog =
SystemVerilog =
VHDL =
SystemC =
LaTeX =
Ada! =
Assembly! = assembly language
`;

const FRAMEWORKS = `
PyTorch = pytorch lightning, torch!
TensorFlow = tensor flow
JAX = jax/flax
Keras =
Flax =
Haiku! =
ONNX =
ONNX Runtime = onnxruntime
TensorRT = tensor rt
OpenVINO =
TVM = apache tvm
MLIR =
LLVM =
XLA! =
Triton! = triton inference server
ExecuTorch =
TorchDynamo =
TorchScript =
TorchServe =
Core ML = coreml
TensorFlow Lite = tflite
LiteRT =
ncnn =
MXNet =
Caffe! = caffe2
Theano =
scikit-learn = sklearn, scikit learn
NumPy =
SciPy =
pandas =
Polars =
Matplotlib =
OpenCV = open cv
Pillow! =
scikit-image =
PCL = point cloud library
CloudCompare =
Open3D =
PyTorch3D =
Kaolin =
COLMAP =
Ceres! = ceres solver, ceres-solver
GTSAM =
g2o =
Eigen! =
Sophus! =
OpenGL =
WebGL =
WebGPU =
Vulkan! =
DirectX =
Metal! = metal shading language
OptiX =
Mitsuba = mitsuba 3
PBRT =
Embree =
Unity! = unity3d
Unreal Engine = unreal!, ue4, ue5
Blender! =
Maya! = autodesk maya
Houdini =
Nuke! =
Omniverse = nvidia omniverse
OpenUSD = usd!, universal scene description
Isaac Sim = nvidia isaac, isaac gym, isaac lab
Habitat! = habitat-sim
AI2-THOR = ai2thor
MuJoCo =
PyBullet =
Gazebo =
CARLA =
AirSim =
DeepSpeed =
Megatron = megatron-lm
FSDP =
NCCL =
Horovod =
Ray! =
vLLM =
LangChain =
LlamaIndex =
Hugging Face = huggingface, hugging face transformers
Diffusers! =
Detectron2 =
MMDetection = mmdetection, openmmlab
MMCV =
NeRFStudio = nerfstudio
MONAI =
ITK! =
VTK =
SimpleITK =
nnU-Net = nnunet
3D Slicer =
HALCON = mvtec halcon
LabVIEW =
Simulink =
ROS = robot operating system
ROS 2 = ros2
MoveIt =
Nav2 =
PX4 =
ArduPilot =
AUTOSAR =
ISO 26262 = iso26262
Qt! =
FFmpeg =
GStreamer =
DeepStream =
NVIDIA Jetson = jetson
Spark! = apache spark, pyspark
Kafka = apache kafka
Flink = apache flink
Beam! = apache beam
Hadoop =
Airflow = apache airflow
Dagster =
Prefect! =
dbt! =
Kubeflow =
MLflow =
Weights & Biases = wandb, weights and biases
DVC! =
Slurm =
React = react.js, reactjs
Angular! =
Vue.js = vue!, vuejs
Svelte =
Next.js = nextjs
Node.js = nodejs, node js
Django =
Flask! =
FastAPI =
Spring! = spring boot
Ruby on Rails = rails!
Phoenix! =
GraphQL =
gRPC =
REST! = rest api, rest apis, restful apis
Cesium! = cesiumjs
Three.js = threejs
D3.js = d3!
QGIS =
GDAL =
Rasterio =
Google Earth Engine =
PostGIS =
Zarr =
FITS! =
DICOM =
NIfTI =
HDF5 =
Protobuf = protocol buffers
CMake =
Bazel =
Conan! =
pybind11 =
Cython =
Numba =
cuDNN =
cuBLAS =
CUTLASS =
OpenMP =
MPI! =
`;

const PLATFORMS = `
AWS = amazon web services
AWS Bedrock = amazon bedrock
Amazon Q =
SageMaker = amazon sagemaker
Azure = microsoft azure
GCP = google cloud, google cloud platform
Vertex AI =
Databricks =
Snowflake! =
BigQuery =
Redshift! =
Docker =
Kubernetes = k8s
Terraform =
Ansible =
Helm Charts =
Nix! =
NixOS =
Linux = gnu/linux, ubuntu
Unix =
Android! =
iOS! =
Git! =
GitHub Actions =
GitLab = gitlab ci
Jenkins! =
CI/CD = ci / cd, cicd
DevOps = dev-ops
MLOps =
PostgreSQL = postgres
MySQL =
SQLite =
MongoDB =
Redis =
Elasticsearch =
Neo4j =
Cassandra! =
DynamoDB =
Prometheus! =
Grafana =
Datadog =
Jira! =
Tableau! =
Power BI =
`;

const METHODS = `
LLM = llms, large language model, large language models
VLM = vlms, vision language model, vision language models, vision-language model
VLA! = vision-language-action, vision language action
LVM! = lvms!, large vision model, large vision models
Diffusion Models = diffusion model, diffusion-based models, diffusion!, generative diffusion
GAN! = gans!, generative adversarial network, generative adversarial networks
VAE! = vaes!, variational autoencoder, variational autoencoders
NeRF = nerfs, neural radiance field, neural radiance fields
Gaussian Splatting = 3d gaussian splatting, 3dgs, gaussian splats
Transformers = transformer!, vision transformer, vision transformers
CNN! = cnns!, convolutional neural network, convolutional neural networks
RNN! = rnns!, recurrent neural network, recurrent neural networks
GNN! = gnns!, graph neural network, graph neural networks
Autoencoder = autoencoders
Normalizing Flows = normalising flows
Reinforcement Learning = rlhf
Imitation Learning =
Self-Supervised Learning = self supervised learning, self-supervision
Unsupervised Learning =
Semi-Supervised Learning =
Weakly Supervised Learning = weak supervision
Representation Learning =
Contrastive Learning =
Federated Learning =
Continual Learning = lifelong learning
Few-Shot Learning =
Zero-Shot Learning =
Meta-Learning = meta learning
Active Learning =
Transfer Learning =
Multi-Task Learning = multitask learning
Geometric Deep Learning =
Causal Inference =
Bayesian Inference = bayesian methods
Anomaly Detection =
Model Predictive Control = mpc!
Quantization = quantisation, model quantization
Model Compression =
Knowledge Distillation =
Mixed Precision = mixed-precision
KV Caching = kv cache
Speculative Decoding =
Neural Architecture Search =
Prompt Engineering =
RAG! = retrieval-augmented generation, retrieval augmented generation
SLAM! = visual slam, vslam
Visual Odometry = visual-inertial odometry
Structure from Motion = sfm!
Bundle Adjustment =
Multi-View Geometry = multi view geometry, multiview geometry
Camera Calibration =
3D Reconstruction = 3-d reconstruction
Novel View Synthesis = view synthesis
Neural Rendering =
Differentiable Rendering = differentiable renderer, differentiable renderers
Inverse Rendering =
Path Tracing =
Object Detection = 3d object detection
Object Tracking = multi-object tracking
Semantic Segmentation = instance segmentation, image segmentation, panoptic segmentation
Pose Estimation =
Action Recognition =
Optical Flow =
Depth Estimation =
Sensor Fusion =
Image Processing = bildverarbeitung
Video Compression =
Text-to-Video = text to video
Text-to-Image = text to image
Image-to-Text = image to text
Text-to-Speech = text to speech, tts!
Automatic Speech Recognition = speech recognition, asr!
Machine Translation =
Natural Language Understanding = nlu!
Recommender Systems = recommendation systems
Knowledge Graphs = knowledge graph
OCR! = optical character recognition
GPU Programming = gpu-programming, gpu kernels
Parallel Computing = parallel programming
Distributed Training =
Hardware-in-the-Loop = hardware in the loop, hitl!
Software-in-the-Loop = software in the loop
HEVC = h.265
AV1 =
VVC = h.266
ECM! =
Foundation Models = foundation model
Generative AI = genai, gen ai
Computer Vision =
Machine Learning =
Deep Learning =
NLP! = natural language processing
Stable Diffusion =
CLIP! =
Claude! =
Mistral! =
Llama! =
Segment Anything =
YOLO! =
`;

export interface Skill {
  readonly name: string;
  /** Lower case; every spelling, the canonical one first. */
  readonly spellings: readonly Spelling[];
  readonly group: 'language' | 'framework' | 'platform' | 'method';
}

export interface Spelling {
  readonly text: string;
  /** Counts only in these capitals. */
  readonly exact: boolean;
}

export const SKILLS: readonly Skill[] = [
  ...parse(LANGUAGES, 'language'),
  ...parse(FRAMEWORKS, 'framework'),
  ...parse(PLATFORMS, 'platform'),
  ...parse(METHODS, 'method'),
];

function parse(table: string, group: Skill['group']): Skill[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', tail = ''] = line.split(' =');
      const spellings = [head, ...tail.split(',')].map((s) => s.trim()).filter((s) => s !== '');
      return { name: head.replace(/!$/, ''), spellings: spellings.map(spelling), group };
    });
}

/** A marked alias is written small in the table and counts in capitals too (`GANs`, `ASR`). */
function spelling(text: string): Spelling {
  return text.endsWith('!') ? { text: text.slice(0, -1), exact: true } : { text, exact: false };
}
